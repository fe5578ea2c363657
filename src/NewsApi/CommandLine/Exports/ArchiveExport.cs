using System.Text.Json;
using NewsApi.Exports;

namespace NewsApi.CommandLine.Exports;

/// <summary>Writes the lines of an export of the archive here, as the server would send them.</summary>
internal static class ArchiveExport
{
    public static async Task CopyAsync(
        IAsyncEnumerable<ExportLineResponse> lines,
        JsonSerializerOptions json,
        Stream target,
        Meter meter
    )
    {
        await foreach (var line in lines)
        {
            await JsonSerializer.SerializeAsync(target, line, json);
            target.WriteByte((byte)'\n');
            meter.Count();
        }
    }
}
