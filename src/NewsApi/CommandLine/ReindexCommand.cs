using NewsApi.Hosting;
using NewsApi.Indexing;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine;

/// <summary><c>NewsApi reindex</c></summary>
internal sealed class ReindexCommand(ServerSettings server) : AsyncCommand<ReindexSettings>
{
    public override async Task<int> ExecuteAsync(
        CommandContext context,
        ReindexSettings settings,
        CancellationToken cancellationToken
    )
    {
        var output = new CommandOutput(settings.Quiet);
        var archiveId = Guid.Empty;
        await using var session = await ArchiveSession.OpenAsync(
            server,
            async host => archiveId = await host.Services.PrepareDatabaseAsync(cancellationToken)
        );
        var follower = session.Services.GetRequiredService<IndexFollower>();
        var meter = new Meter("changes");
        await ProgressView.ShowAsync(
            meter,
            output,
            () => follower.RebuildAsync(archiveId, meter.MoveTo, cancellationToken)
        );
        output.Say(FormattableString.Invariant($"The index holds {follower.Index.Count:N0} articles."));
        return ExitCodes.AllRight;
    }
}
