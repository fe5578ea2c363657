using System.Collections.Frozen;

namespace NewsApi.Extraction.Text;

/// <summary>Words joined of a place's name and another: "China-based", "UK-India"; the place is a word of its own.</summary>
internal static class PlaceCompounds
{
    private const int LongestWord = 60;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Participles = Lexicon
        .Lines("Text.participles.txt")
        .ToFrozenSet()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Places = Lexicon
        .Rows("Entities.countries.tsv")
        .SelectMany(row => new[] { row[0], row[1] })
        .Concat(Lexicon.Lines("Entities.cities.tsv"))
        .Concat(Lexicon.Rows("Entities.known-names.tsv").Where(row => row[1] == "place").Select(row => row[0]))
        .Where(name => name.Length > 1 && !name.Contains(' ', StringComparison.Ordinal))
        .ToFrozenSet()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where the place's name ends in a word, so that the hyphen and the rest are words after it; -1 if nowhere.</summary>
    public static int PlaceEnd(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        if (hyphen < 2 || word.Length > LongestWord || !char.IsUpper(word[0]))
            return -1;
        var rest = word[(hyphen + 1)..];
        return
            (Participles.Contains(rest) || Places.Contains(rest))
            && Places.Contains(word[..hyphen])
            && !Places.Contains(word)
            ? hyphen
            : -1;
    }
}
