using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Timeline;

/// <summary>The part of a sentence that tells one happening.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="TokenEnd">One past its last.</param>
internal readonly record struct Clause(int FirstToken, int TokenEnd)
{
    private static readonly HashSet<string> Conjunctions = new(StringComparer.OrdinalIgnoreCase)
    {
        "and",
        "but",
        "when",
        "while",
        "after",
        "before",
        "because",
        "although",
        "though",
        "which",
        "who",
        "where",
        "as",
    };

    // A clause of fewer words tells nothing by itself.
    private const int MinWords = 4;

    // A clause reaches no further to either side; sentences without marks would never end.
    private const int Reach = 60;

    /// <summary>The clause around the tokens from..to: cut at semicolons, and at commas that a conjunction follows.</summary>
    public static Clause Around(TextLayout layout, Sentence sentence, int from, int to)
    {
        var first = Math.Max(sentence.FirstToken, from - Reach);
        for (var i = from - 1; i > first; i--)
        {
            if (IsBoundary(layout, i, sentence.TokenEnd) && from - i > MinWords)
            {
                first = i + 1;
                break;
            }
        }
        var end = Math.Min(sentence.TokenEnd, to + Reach);
        for (var i = to; i < end; i++)
        {
            if (IsBoundary(layout, i, sentence.TokenEnd) && i - first >= MinWords)
            {
                end = i;
                break;
            }
        }
        return new Clause(first, end);
    }

    private static bool IsBoundary(TextLayout layout, int i, int end)
    {
        var text = layout.Tokens[i].Text;
        return text is ";" or "—" or "--"
            || (text == "," && i + 1 < end && Conjunctions.Contains(layout.Tokens[i + 1].Text));
    }
}
