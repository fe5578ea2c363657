using System.Text.Json;

namespace NewsApi.Benchmarks.Corpus;

/// <summary>An article that others are made of.</summary>
internal sealed record SourceText(string Title, IReadOnlyList<string> Paragraphs)
{
    /// <summary>All of a folder, in the order of its files and lines.</summary>
    /// <param name="folder">Holds <c>*.ndjson</c>: one JSON object a line with <c>title</c> and <c>text</c> (or <c>body</c>).</param>
    public static IReadOnlyList<SourceText> ReadAll(string folder)
    {
        if (!Directory.Exists(folder))
            throw new UsageException($"--from: there is no folder {folder}.");
        var texts = Directory
            .EnumerateFiles(folder, "*.ndjson")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(Read)
            .OfType<SourceText>()
            .ToList();
        return texts.Count > 0 ? texts : throw new UsageException($"--from: no article in {folder}/*.ndjson.");
    }

    private static SourceText? Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var title = Member(json.RootElement, "title");
        var text = Member(json.RootElement, "text") ?? Member(json.RootElement, "body");
        var paragraphs = text?.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.IsNullOrWhiteSpace(title) || paragraphs is not { Length: > 0 }
            ? null
            : new SourceText(OneLine(title), paragraphs);
    }

    // A title is one line.
    private static string OneLine(string title) =>
        string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Member(JsonElement article, string name) =>
        article.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
