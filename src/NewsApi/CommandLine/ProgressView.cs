using Spectre.Console;

namespace NewsApi.CommandLine;

/// <summary>Shows how far a command is: a bar to who watches, a line now and then to a log, nothing to who wants quiet.</summary>
internal static class ProgressView
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    /// <summary>Does the work, and shows the meter until it is done.</summary>
    public static async Task ShowAsync(Meter meter, CommandOutput output, Func<Task> work)
    {
        var working = Task.Run(work);
        if (output.IsWatched)
            await BarAsync(meter, output, working);
        else if (!output.IsQuiet)
            await LinesAsync(meter, output, working);
        await working;
    }

    private static Task BarAsync(Meter meter, CommandOutput output, Task working) =>
        output
            .Error.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn()
            )
            .StartAsync(async view =>
            {
                var bar = view.AddTask(meter.Unit);
                for (; !working.IsCompleted; await Task.WhenAny(working, Task.Delay(BetweenLooks)))
                {
                    bar.Description = meter.ToString();
                    bar.IsIndeterminate = meter.End is not > 0;
                    bar.MaxValue = Math.Max(1, meter.End ?? 1);
                    bar.Value = meter.Position;
                }
            });

    private static async Task LinesAsync(Meter meter, CommandOutput output, Task working)
    {
        while (await Task.WhenAny(working, Task.Delay(BetweenLines)) != working)
        {
            var share = meter.End is > 0 and var end ? $", {100 * meter.Position / end} %" : "";
            output.Remark($"{meter}{share}");
        }
    }
}
