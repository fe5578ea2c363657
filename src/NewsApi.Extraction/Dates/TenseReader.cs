using System.Collections.Frozen;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Dates;

/// <summary>Finds the tense of the verb that governs a place in a sentence: the nearest to the left, else to the right.</summary>
internal static class TenseReader
{
    // A verb further away belongs to other words.
    private const int Reach = 30;

    private static readonly FrozenDictionary<string, TenseWord> Words = Lexicon
        .Rows("Dates.tense-words.tsv")
        .Select(row => (Word: row[1], Kind: Enum.Parse<TenseWord>(row[0], ignoreCase: true)))
        .Concat(Lexicon.Lines("Text.irregular-past.txt").Select(word => (Word: word, Kind: TenseWord.Past)))
        .GroupBy(row => row.Word, row => row.Kind, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.Aggregate((all, kind) => all | kind),
            StringComparer.OrdinalIgnoreCase
        );

    /// <param name="first">First token of the sentence or clause.</param>
    /// <param name="end">One past its last token.</param>
    /// <param name="from">First token of the date.</param>
    /// <param name="to">One past its last token.</param>
    public static Tense At(TextLayout layout, int first, int end, int from, int to)
    {
        var tokens = layout.Tokens;
        if (ByPreposition(tokens, first, from) is var told and not Tense.Unknown)
            return told;
        for (var i = from - 1; i >= Math.Max(first, from - Reach); i--)
        {
            if (OfVerb(tokens, first, end, i) is var tense and not Tense.Unknown)
                return tense;
        }
        for (var i = to; i < Math.Min(end, to + Reach); i++)
        {
            if (OfVerb(tokens, first, end, i) is var tense and not Tense.Unknown)
                return tense;
        }
        return Tense.Unknown;
    }

    // "as early as Tuesday" lies ahead, "since March" and "after the Oct. 23 slaying" behind.
    private static Tense ByPreposition(IReadOnlyList<Token> tokens, int first, int from)
    {
        if (from - 2 >= first && tokens[from - 1].Text == "as" && tokens[from - 2].Text is "early" or "soon" or "late")
            return Tense.Future;
        for (var i = from - 1; i >= Math.Max(first, from - 2); i--)
        {
            if (tokens[i].Text.Equals("since", StringComparison.OrdinalIgnoreCase))
                return Tense.Past;
        }
        return Tense.Unknown;
    }

    public static Tense OfVerb(IReadOnlyList<Token> tokens, int first, int end, int i)
    {
        var word = tokens[i].Text;
        if (!char.IsLetter(word[0]) && word[0] is not ('\'' or '’'))
            return Tense.Unknown;
        if (Is(word, TenseWord.Modal))
            return word is "May" ? Tense.Unknown : Tense.Future;
        if (char.IsUpper(word[0]) && i > first)
            return Tense.Unknown;
        if (word.Equals("to", StringComparison.OrdinalIgnoreCase))
            return !LeadsAhead(tokens, first, end, i) ? Tense.Unknown
                : HasBefore(tokens, first, i, "had") ? Tense.Past
                : Tense.Future;
        switch (word)
        {
            case "has" or "have":
                return i + 1 < end && (tokens[i + 1].Text == "been" || IsPast(tokens[i + 1].Text))
                    ? Tense.Past
                    : Tense.Unknown;
            case "is" or "are" or "says":
                return Tense.Present;
        }
        // "due to its loss" gives a reason.
        if (Is(word, TenseWord.Ahead) && !(word == "due" && i + 1 < end && tokens[i + 1].Text == "to"))
            return HasBefore(tokens, first, i, "had") || HasBefore(tokens, first, i, "previously")
                ? Tense.Past
                : Tense.Future;
        return IsPast(word) && !IsAdjective(tokens, first, i) ? TenseOfPast(tokens, first, end, i) : Tense.Unknown;
    }

    // "will be paid", "to be sentenced" lie ahead; "is held" is present.
    private static Tense TenseOfPast(IReadOnlyList<Token> tokens, int first, int end, int i)
    {
        for (var before = i - 1; before >= Math.Max(first, i - 4); before--)
        {
            var word = tokens[before].Text;
            if (Is(word, TenseWord.Modal))
                return Tense.Future;
            if (word == "to" && before + 1 < end && tokens[before + 1].Text == "be")
                return Tense.Future;
            if (word is "is" or "are" && before == i - 1)
                return Tense.Present;
            if (!Is(word, TenseWord.Adverb) && !word.EndsWith("ly", StringComparison.Ordinal))
                break;
        }
        return Tense.Past;
    }

    // "a still unspecified date", "the planned launch".
    private static bool IsAdjective(IReadOnlyList<Token> tokens, int first, int i) =>
        i > first
        && tokens[i].Text.EndsWith("ed", StringComparison.Ordinal)
        && Is(tokens[i - 1].Text, TenseWord.Determiner);

    private static bool HasBefore(IReadOnlyList<Token> tokens, int first, int i, string word)
    {
        for (var before = i - 1; before >= Math.Max(first, i - 4); before--)
        {
            if (tokens[before].Text.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool IsPast(string word) =>
        Is(word, TenseWord.Past)
        || (
            word.Length > 4
            && word.EndsWith("ed", StringComparison.Ordinal)
            && !word.EndsWith("eed", StringComparison.Ordinal)
        );

    // "is expected to sign", "plans to visit", "to be held": a verb to come; "went to Paris" has none.
    public static bool LeadsAhead(IReadOnlyList<Token> tokens, int first, int end, int to)
    {
        if (to + 1 >= end || !char.IsLower(tokens[to + 1].Text[0]) || Is(tokens[to + 1].Text, TenseWord.Determiner))
            return false;
        if (tokens[to + 1].Text == "be")
            return true;
        for (var i = to - 1; i >= Math.Max(first, to - 3); i--)
        {
            if (Is(tokens[i].Text, TenseWord.Governor))
                return true;
        }
        return false;
    }

    private static bool Is(string word, TenseWord kind) => (Words.GetValueOrDefault(word) & kind) != 0;
}
