using NewsApi.FullText.Analysis;

namespace NewsApi.FullText.Highlighting;

/// <summary>
/// Finds the words of a text that can be among those sought, with their stems and places. A stem begins with the letter that its
/// word begins with, so nearly all words are told apart by their first letter alone.
/// </summary>
internal sealed class SoughtWords
{
    // Countries by other names: all that the stemmer makes begin with another letter (Filipino, Holland, Kampuchean, Myanmar, Siam).
    private static readonly (string Stem, char First)[] Renamed =
    [
        ("philippines", 'f'),
        ("dutch", 'h'),
        ("cambodia", 'k'),
        ("burma", 'm'),
        ("thailand", 's'),
    ];

    private readonly bool[] firstLetters = new bool[128];
    private readonly bool isAny;

    /// <param name="beginnings">Stems, or beginnings of stems.</param>
    public SoughtWords(IEnumerable<string> beginnings)
    {
        foreach (var beginning in beginnings.Where(beginning => beginning.Length > 0))
        {
            isAny = true;
            if (char.IsAscii(beginning[0]))
                firstLetters[beginning[0]] = true;
            foreach (var (stem, first) in Renamed)
                firstLetters[first] |= stem.StartsWith(beginning, StringComparison.Ordinal);
        }
    }

    /// <summary>The words that may be sought, in text order; their positions count those in between, too.</summary>
    public List<AnalyzedWord> In(string text)
    {
        var found = new List<AnalyzedWord>();
        if (!isAny)
            return found;
        // No word goes over the end of a line, so lines that are hard to read cost no others.
        for (int start = 0, position = 0; start < text.Length; )
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            position = AddLine(text, start, end, position, found);
            start = end + 1;
        }
        return found;
    }

    private int AddLine(string text, int start, int end, int position, List<AnalyzedWord> found)
    {
        var (before, first) = (found.Count, position);
        var words = new WordScanner(text.AsSpan(start, end - start));
        while (words.MoveNext())
        {
            var word = text.AsSpan(start + words.Start, words.End - words.Start);
            if (CanBeSought(word[0]))
            {
                if (KnownStems.Of(word) is not { } stem)
                    break;
                found.Add(new AnalyzedWord(stem, position, start + words.Start, start + words.End));
            }
            position++;
        }
        if (!words.IsAtEnd)
        {
            found.RemoveRange(before, found.Count - before);
            foreach (var word in NewsAnalyzer.Instance.Words(text[start..end]))
            {
                position = first + word.Position + 1;
                found.Add(new AnalyzedWord(word.Term, position - 1, start + word.Start, start + word.End));
            }
        }
        return position;
    }

    // Letters beyond ASCII may be written without their marks in the index.
    private bool CanBeSought(char first) => !char.IsAscii(first) || firstLetters[char.ToLowerInvariant(first)];
}
