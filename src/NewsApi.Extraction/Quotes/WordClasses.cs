using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Quotes;

/// <summary>Looks up the closed word classes of <c>Quotes/word-classes.tsv</c>.</summary>
internal static class WordClasses
{
    private static readonly Dictionary<string, WordClass> All = Load();

    /// <param name="word">As it stands: "Kelly" is no adverb.</param>
    public static WordClass Of(string word, string lower)
    {
        if (IsAcronym(word))
            return WordClass.None;
        if (All.TryGetValue(lower, out var found))
            return found;
        return char.IsLower(word[0]) && lower.Length > 4 && lower.EndsWith("ly", StringComparison.Ordinal)
            ? WordClass.Adverb
            : WordClass.None;
    }

    // WHO, US and IT are no pronouns.
    private static bool IsAcronym(string word)
    {
        foreach (var letter in word)
        {
            if (!char.IsAsciiLetterUpper(letter))
                return false;
        }
        return word.Length is >= 2 and <= 4;
    }

    private static Dictionary<string, WordClass> Load()
    {
        var all = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (var row in Lexicon.Rows("Quotes.word-classes.tsv"))
        {
            var type = Enum.Parse<WordClass>(row[0], ignoreCase: true);
            foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                all[word] = all.GetValueOrDefault(word) | type;
        }
        return all;
    }
}
