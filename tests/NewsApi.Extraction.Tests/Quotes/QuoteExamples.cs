using System.Reflection;

namespace NewsApi.Extraction.Tests.Quotes;

/// <summary>A body and the quotes that must, or must not, be found in it; from <c>quotes.examples.txt</c>.</summary>
public sealed record QuoteExample(
    string Body,
    IReadOnlyList<string> Quotes,
    IReadOnlyList<string> NotDirect,
    bool IsEmpty
)
{
    public override string ToString() => Body.Length > 90 ? Body[..90] : Body;

    public static IEnumerable<QuoteExample> All()
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream("NewsApi.Extraction.Tests.Quotes.quotes.examples.txt")!;
        using var reader = new StreamReader(stream);
        foreach (var block in reader.ReadToEnd().Replace("\r", "", StringComparison.Ordinal).Split("\n\n"))
        {
            var lines = block.Split('\n').Where(static line => line.Length > 0 && line[0] != '#').ToList();
            if (lines.Count == 0)
                continue;
            var body = lines[0]["text: ".Length..].Replace("¶", "\n\n", StringComparison.Ordinal);
            yield return new QuoteExample(
                body,
                [.. lines.Skip(1).Where(static line => line.Contains('|', StringComparison.Ordinal))],
                [
                    .. lines
                        .Where(static line => line.StartsWith("not: ", StringComparison.Ordinal))
                        .Select(static line => line[5..]),
                ],
                lines.Contains("none")
            );
        }
    }
}
