using System.Globalization;
using NewsApi.Exports;

namespace NewsApi.CommandLine.Exports;

/// <summary>Copies the export of a running server.</summary>
internal static class ServerExport
{
    public static async Task CopyAsync(
        HttpClient http,
        ExportQuery query,
        Stream target,
        Meter meter,
        CancellationToken stop
    )
    {
        var path = new Uri($"export{Parameters(query)}", UriKind.Relative);
        try
        {
            using var answer = await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, stop);
            await ServerAnswers.EnsureSuccessAsync(answer);
            await using var content = await answer.Content.ReadAsStreamAsync(stop);
            var buffer = new byte[64 * 1024];
            while (await content.ReadAsync(buffer, stop) is > 0 and var count)
            {
                await target.WriteAsync(buffer.AsMemory(0, count), stop);
                meter.Count(buffer.AsSpan(0, count).Count((byte)'\n'));
            }
        }
        catch (HttpRequestException exception)
        {
            throw ServerAnswers.Unreachable(http, exception);
        }
    }

    private static QueryString Parameters(ExportQuery query)
    {
        (string Name, IReadOnlyList<string>? Values)[] filters =
        [
            ("source", query.Source),
            ("author", query.Author),
            ("language", query.Language),
            ("tag", query.Tag),
            ("entity", query.Entity),
            ("speaker", query.Speaker),
            ("from", Day(query.From)),
            ("to", Day(query.To)),
            ("duplicates", query.Duplicates is { } which ? [which.ToString().ToLowerInvariant()] : null),
        ];
        return QueryString.Create(
            filters.SelectMany(filter =>
                (filter.Values ?? []).Select(value => KeyValuePair.Create<string, string?>(filter.Name, value))
            )
        );
    }

    private static string[]? Day(DateOnly? day) =>
        day is { } there ? [there.ToString("O", CultureInfo.InvariantCulture)] : null;
}
