using NewsApi.Hosting;
using NewsApi.Indexing;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine;

/// <summary><c>NewsApi restore FILE</c></summary>
internal sealed class RestoreCommand(ServerSettings server) : AsyncCommand<RestoreSettings>
{
    public override async Task<int> ExecuteAsync(
        CommandContext context,
        RestoreSettings settings,
        CancellationToken cancellationToken
    )
    {
        var output = new CommandOutput(settings.Quiet);
        var archiveId = Guid.Empty;
        await using var session = await ArchiveSession.OpenAsync(server, RestoreAsync);
        var follower = session.Services.GetRequiredService<IndexFollower>();
        var changes = new Meter("changes");
        await ProgressView.ShowAsync(
            changes,
            output,
            () => follower.RebuildAsync(archiveId, changes.MoveTo, cancellationToken)
        );
        output.Say(FormattableString.Invariant($"The archive is restored, with {follower.Index.Count:N0} articles."));
        return ExitCodes.AllRight;

        async Task RestoreAsync(IHost host)
        {
            var bytes = new Meter("bytes");
            await ProgressView.ShowAsync(
                bytes,
                output,
                () => host.Services.RestoreAsync(settings.File, settings.Force, bytes.MoveTo, cancellationToken)
            );
            archiveId = await host.Services.PrepareDatabaseAsync(cancellationToken);
        }
    }
}
