using System.Collections.Frozen;
using NewsApi.FullText.Analysis;

namespace NewsApi.Timeline.Grouping;

/// <summary>The words of a text that say what it is about: stems without function words, reporting words and numbers.</summary>
internal static class ContentWords
{
    private static readonly FrozenSet<string> StopWords = ReadStopWords();

    private static readonly FrozenSet<string> StopStems = StopWords.SelectMany(Stems.Of).ToFrozenSet();

    public static bool IsStopWord(string word) => StopWords.Contains(word.ToLowerInvariant());

    /// <summary>Each once, in text order.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [
            .. Stems
                .Of(text)
                .Distinct()
                .Where(stem => stem.Length > 1 && !char.IsAsciiDigit(stem[0]) && !StopStems.Contains(stem)),
        ];

    private static FrozenSet<string> ReadStopWords()
    {
        using var stream = typeof(ContentWords).Assembly.GetManifestResourceStream("Timeline.Grouping.stop-words.txt")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
