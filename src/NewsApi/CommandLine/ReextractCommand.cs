using NewsApi.CommandLine.Reextraction;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine;

/// <summary><c>NewsApi reextract</c></summary>
internal sealed class ReextractCommand(ServerSettings server) : AsyncCommand<ReextractSettings>
{
    public override async Task<int> ExecuteAsync(
        CommandContext context,
        ReextractSettings settings,
        CancellationToken cancellationToken
    )
    {
        var output = new CommandOutput(settings.Quiet);
        await using var session = await ArchiveSession.WriteAsync(server, cancellationToken);
        await session.AuditAsync("reextract", "", cancellationToken);
        var reader = ActivatorUtilities.CreateInstance<Reextractor>(session.Services);
        var filter = settings.ToQuery();
        var meter = new Meter("articles") { End = await reader.CountAsync(filter, settings.All, cancellationToken) };
        var changed = 0L;
        await ProgressView.ShowAsync(
            meter,
            output,
            async () =>
            {
                await foreach (var isChanged in reader.RunAsync(filter, settings.All, cancellationToken))
                {
                    changed += isChanged ? 1 : 0;
                    meter.Count();
                    meter.Advance(1);
                }
            }
        );
        output.Say(FormattableString.Invariant($"{meter.Done:N0} articles read anew, {changed:N0} changed."));
        if (!cancellationToken.IsCancellationRequested)
            return ExitCodes.AllRight;
        CommandOutput.Complain("NewsApi: Interrupted. The same command again goes on.");
        return ExitCodes.Interrupted;
    }
}
