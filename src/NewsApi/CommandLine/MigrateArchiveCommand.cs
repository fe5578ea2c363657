using NewsApi.Hosting;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine;

/// <summary><c>NewsApi migrate-archive --from FILE --to CONNECTION</c></summary>
internal sealed class MigrateArchiveCommand : AsyncCommand<MigrateArchiveSettings>
{
    public override async Task<int> ExecuteAsync(
        CommandContext context,
        MigrateArchiveSettings settings,
        CancellationToken cancellationToken
    )
    {
        var output = new CommandOutput(settings.Quiet);
        await using var move = new ArchiveMove(settings.From, settings.To);
        var copied = new Meter("rows copied");
        await ProgressView.ShowAsync(copied, output, () => move.CopyAsync(copied.MoveTo, cancellationToken));
        var compared = new Meter("rows compared");
        IReadOnlyList<string> differences = [];
        await ProgressView.ShowAsync(
            compared,
            output,
            async () => differences = await move.CompareAsync(compared.MoveTo, cancellationToken)
        );
        foreach (var difference in differences)
            await Console.Error.WriteLineAsync($"NewsApi: not the same: {difference}");
        if (differences.Count > 0)
            return ExitCodes.SomeFailed;
        output.Say(
            FormattableString.Invariant($"{copied.Done:N0} rows are copied and compared. The file is as it was.")
        );
        return ExitCodes.AllRight;
    }
}
