using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsApi.CommandLine.Exports;
using NewsApi.Exports;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine;

/// <summary><c>NewsApi export FILE</c></summary>
internal sealed class ExportCommand(ServerSettings server) : AsyncCommand<ExportSettings>
{
    public override async Task<int> ExecuteAsync(
        CommandContext context,
        ExportSettings settings,
        CancellationToken cancellationToken
    )
    {
        var output = new CommandOutput(settings.Quiet);
        var meter = new Meter("lines");
        var query = settings.ToQuery();
        if (settings.Url is { } url)
        {
            using var http = ServerAddress.Connect(url, settings.ApiKey);
            await using var file = NewFile.Create(settings.File);
            await ProgressView.ShowAsync(
                meter,
                output,
                () => ServerExport.CopyAsync(http, query, file.Content, meter, cancellationToken)
            );
            await file.CompleteAsync();
        }
        else
        {
            await using var session = await ArchiveSession.ReadAsync(server, cancellationToken);
            var lines = session.Services.GetRequiredService<ExportService>().ReadAsync(query, cancellationToken);
            var json = session.Services.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;
            await using var file = NewFile.Create(settings.File);
            await ProgressView.ShowAsync(
                meter,
                output,
                () => ArchiveExport.CopyAsync(lines, json, file.Content, meter)
            );
            await file.CompleteAsync();
        }
        output.Remark($"Exported: {meter}.");
        return ExitCodes.AllRight;
    }
}
