namespace NewsApi.Archive.Duplicates;

/// <summary>What two texts are compared by: every five words that follow each other, letter case and punctuation aside.</summary>
internal static class Shingles
{
    /// <summary>Words of a shingle: fewer, and texts of one topic look alike; more, and one changed word changes too much.</summary>
    public const int Words = 5;

    // An odd number with its bits well spread: 2^64 divided by the golden ratio.
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <returns>One number for each shingle, in the order of the text; those that stand there twice come twice.</returns>
    public static List<uint> Of(string text)
    {
        var shingles = new List<uint>(text.Length / 6);
        Span<ulong> last = stackalloc ulong[Words];
        var (word, count) = (0UL, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var character = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(character))
            {
                word = Mix(word ^ char.ToLowerInvariant(character));
                continue;
            }
            // "don’t" and "don't" are one word.
            if (word == 0 || character is '\'' or '’')
                continue;
            last[count++ % Words] = word;
            word = 0;
            if (count >= Words)
                shingles.Add(Join(last, count));
        }
        return shingles;
    }

    /// <summary>The share of their shingles that two texts have in common (Jaccard), 0 to 1; 0 where one has none.</summary>
    public static double Similarity(HashSet<uint> left, HashSet<uint> right)
    {
        if (left.Count == 0 || right.Count == 0)
            return 0;
        var shared = left.Count(right.Contains);
        return (double)shared / (left.Count + right.Count - shared);
    }

    private static uint Join(ReadOnlySpan<ulong> last, int count)
    {
        var joined = 0UL;
        for (var i = 0; i < Words; i++)
            joined = Mix(joined ^ last[(count + i) % Words]);
        return (uint)(joined >> 32);
    }

    private static ulong Mix(ulong value)
    {
        value = (value + 1) * Golden;
        return value ^ (value >> 29);
    }
}
