using System.Globalization;
using System.Text.Json;
using NewsApi.Extraction;

namespace NewsApi.Evaluation;

/// <summary>One line of a gold file: an annotated text. Its offsets count Unicode code points.</summary>
internal sealed record GoldDocument(
    string Id,
    string? Title,
    string? Date,
    string Text,
    IReadOnlyList<GoldQuote>? Quotes = null,
    IReadOnlyList<GoldTime>? Timexes = null
)
{
    // Sets without dates are scored for names and quotes only; any day serves.
    private static readonly DateOnly AnyDay = new(2020, 6, 15);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IEnumerable<GoldDocument> ReadAll(string path) =>
        File.ReadLines(path)
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<GoldDocument>(line, Options)!);

    public ArticleText ToArticle() => new(Title ?? "", Text, PublishedOn);

    private DateOnly PublishedOn => DateOnly.TryParse(Date, CultureInfo.InvariantCulture, out var day) ? day : AnyDay;
}

/// <summary>A marked quote.</summary>
/// <param name="Spans">Its fragments; null in a set that has a quote for each pair of quotation marks.</param>
internal sealed record GoldQuote(
    int Start,
    int End,
    GoldSpan? Speaker = null,
    IReadOnlyList<JsonElement>? Spans = null
);

internal sealed record GoldSpan(int Start, int End);

/// <summary>A marked time expression.</summary>
internal sealed record GoldTime(int Start, int End, string? Value = null);
