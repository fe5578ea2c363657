using System.Collections.Frozen;
using Lingua;

namespace NewsApi.Articles;

/// <summary>Tells the language of an article that does not say.</summary>
internal static class TextLanguage
{
    private const string English = "en";

    // The beginning tells; more only costs time.
    private const int MostWords = 200;

    private const int FirstWords = 40;

    // Fewer words, often names alone, tell no language.
    private const int FewestWords = 12;

    // English prose has 0.3 to 0.5 of these words, tables and lists of it 0.15; other languages under 0.1.
    private const double EnglishShare = 0.15;

    // A list of names in English leaves it a chance of 1e-6; a sentence in another language leaves it 1e-17 and less.
    private const double NotEnglish = 1e-10;

    private static readonly FrozenSet<string> EnglishWords = FrozenSet.ToFrozenSet(
        "the of and to in a is was that for on with as at by it from his he she said be has have were are this will not an but they their which who been had or its would after".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    // Loaded when the first text is not plainly English: it takes half a second and 70 MB of memory.
    private static readonly Lazy<LanguageDetector> Detector = new(() =>
        LanguageDetectorBuilder.FromAllLanguages().WithLowAccuracyMode().Build()
    );

    /// <returns>ISO 639-1; <c>en</c> where the text does not tell.</returns>
    public static string Of(string body)
    {
        var words = body.Split((char[]?)null, MostWords + 1, StringSplitOptions.RemoveEmptyEntries)
            .Take(MostWords)
            .ToList();
        if (words.Count(EnglishWords.Contains) >= EnglishShare * words.Count)
            return English;
        var text = Join(words);
        // A script without spaces has few "words".
        if (words.Count < FewestWords && text.All(char.IsAscii))
            return English;
        // Tables of prices, results and the like: mostly the first lines tell that they are English, in a fifth of the time.
        if (
            words.Count > FirstWords
            && Detector.Value.DetectLanguageOf(Join(words.Take(FirstWords))) == Language.English
        )
            return English;
        var chances = Detector.Value.ComputeLanguageConfidenceValues(text);
        var (likeliest, chance) = chances.MaxBy(pair => pair.Value);
        return chance > 0 && chances.GetValueOrDefault(Language.English) < NotEnglish
            ? likeliest.IsoCode6391().ToString().ToLowerInvariant()
            : English;
    }

    private static string Join(IEnumerable<string> words) =>
        string.Join(' ', words.Select(word => word[..Math.Min(word.Length, 50)]));
}
