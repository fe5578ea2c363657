using System.Collections.Frozen;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Dates;

/// <summary>Finds the tense of the verb that governs a place in a sentence: the nearest to the left, else to the right.</summary>
internal static class TenseReader
{
    // A verb further away belongs to other words.
    private const int Reach = 30;

    private static readonly FrozenSet<string> IrregularPast = Lexicon
        .Lines("Text.irregular-past.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="first">First token of the sentence or clause.</param>
    /// <param name="end">One past its last token.</param>
    /// <param name="from">First token of the date.</param>
    /// <param name="to">One past its last token.</param>
    public static Tense At(TextLayout layout, int first, int end, int from, int to)
    {
        var tokens = layout.Tokens;
        for (var i = from - 1; i >= Math.Max(first, from - Reach); i--)
        {
            if (TenseOf(tokens, first, end, i) is var tense and not Tense.Unknown)
                return tense;
        }
        for (var i = to; i < Math.Min(end, to + Reach); i++)
        {
            if (TenseOf(tokens, first, end, i) is var tense and not Tense.Unknown)
                return tense;
        }
        return Tense.Unknown;
    }

    private static Tense TenseOf(IReadOnlyList<Token> tokens, int first, int end, int i)
    {
        var word = tokens[i].Text;
        switch (word.ToLowerInvariant())
        {
            case "will" or "'ll" or "’ll" or "wo" or "shall" or "ca" or "would" or "may" or "might":
                return word is "May" ? Tense.Unknown : Tense.Future;
            case "to":
                return LeadsToTheFuture(tokens, first, end, i) ? Tense.Future : Tense.Unknown;
            case "has" or "have":
                return i + 1 < end && IsPast(tokens[i + 1].Text) ? Tense.Past : Tense.Unknown;
            case "is" or "are" or "says":
                return Tense.Present;
        }
        return char.IsLower(word[0]) && IsPast(word) ? Tense.Past : Tense.Unknown;
    }

    private static bool IsPast(string word) =>
        IrregularPast.Contains(word)
        || (
            word.Length > 4
            && word.EndsWith("ed", StringComparison.Ordinal)
            && !word.EndsWith("eed", StringComparison.Ordinal)
        );

    // "is expected to sign", "plans to visit", "due to open": a verb to come; "went to Paris" has none.
    private static bool LeadsToTheFuture(IReadOnlyList<Token> tokens, int first, int end, int to)
    {
        if (to + 1 >= end || !char.IsLower(tokens[to + 1].Text[0]) || Determiners.Contains(tokens[to + 1].Text))
            return false;
        for (var i = to - 1; i >= Math.Max(first, to - 3); i--)
        {
            if (Governors.Contains(tokens[i].Text))
                return true;
        }
        return false;
    }

    private static readonly FrozenSet<string> Determiners = FrozenSet.ToFrozenSet([
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
        "our",
        "my",
        "this",
        "that",
        "these",
        "those",
        "some",
        "any",
        "each",
    ]);

    private static readonly FrozenSet<string> Governors = FrozenSet.ToFrozenSet([
        "is",
        "are",
        "expected",
        "scheduled",
        "due",
        "planned",
        "plans",
        "plan",
        "planning",
        "set",
        "going",
        "hopes",
        "hope",
        "intends",
        "intend",
        "ready",
        "likely",
        "agreed",
        "promised",
        "vowed",
        "pledged",
        "wants",
        "want",
        "aims",
        "slated",
        "poised",
        "decided",
        "hoping",
    ]);
}
