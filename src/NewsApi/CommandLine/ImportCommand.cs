using Microsoft.Extensions.Options;
using NewsApi.CommandLine.Imports;
using NewsApi.Hosting;
using NewsApi.Imports.Bulk;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine;

/// <summary><c>NewsApi import FILE…</c></summary>
internal sealed class ImportCommand(ServerSettings server) : AsyncCommand<ImportSettings>
{
    public override async Task<int> ExecuteAsync(
        CommandContext context,
        ImportSettings settings,
        CancellationToken cancellationToken
    )
    {
        var files = ImportFiles.Find(settings.Files);
        var output = new CommandOutput(settings.Quiet);
        using var tally = new ImportTally(settings.Problems);
        if (settings.Url is { } url)
        {
            using var http = ServerAddress.Connect(url, settings.ApiKey);
            var sending = new ServerImport(http);
            await RunAsync(sending.ImportAsync, new LimitOptions());
        }
        else
        {
            await using var session = await ArchiveSession.WriteAsync(server, cancellationToken);
            if (!settings.DryRun)
                await session.AuditAsync("import", string.Join(' ', settings.Files), cancellationToken);
            var imports = session.Services.GetRequiredService<BulkImportService>();
            var limits = session.Services.GetRequiredService<IOptions<LimitOptions>>().Value;
            await RunAsync((lines, query) => imports.ImportAsync(lines, query, CancellationToken.None), limits);
        }
        if (!cancellationToken.IsCancellationRequested)
            return tally.Failed > 0 ? ExitCodes.SomeFailed : ExitCodes.AllRight;
        CommandOutput.Complain("NewsApi: Interrupted. What is counted above is stored; the same import again goes on.");
        return ExitCodes.Interrupted;

        async Task RunAsync(Importing importing, LimitOptions limits)
        {
            var meter = new Meter("articles") { End = ImportFiles.TotalBytes(files) };
            var source = new ImportSource(files, new ImportReader(settings.Format, limits, meter), cancellationToken);
            var query = new BulkImportQuery { OnDuplicate = settings.OnDuplicate, DryRun = settings.DryRun };
            try
            {
                await ProgressView.ShowAsync(meter, output, () => CountAsync(importing(source.ReadAsync(), query)));
            }
            finally
            {
                ImportReport.Write(tally, meter, settings.DryRun, output);
            }

            async Task CountAsync(IAsyncEnumerable<BulkResultResponse> results)
            {
                await foreach (var result in results)
                {
                    meter.Count();
                    tally.Add(source.NextPlace(), result);
                }
            }
        }
    }

    private delegate IAsyncEnumerable<BulkResultResponse> Importing(
        IAsyncEnumerable<BulkLine> lines,
        BulkImportQuery query
    );
}
