using System.Globalization;

namespace NewsApi.Extraction.Dates;

/// <summary>A place among the tokens of one sentence, from which matchers look ahead and back.</summary>
/// <param name="At">Index of the token.</param>
/// <param name="First">First token of the sentence.</param>
/// <param name="End">One past its last.</param>
internal readonly record struct TimeCursor(TimeTokens Tokens, int At, int First, int End)
{
    public TimeCursor Move(int tokens) => this with { At = At + tokens };

    public bool IsInside => At >= First && At < End;

    public string Text => IsInside ? Tokens.Texts[At] : "";

    public bool IsCapitalized => IsInside && char.IsUpper(Tokens.Texts[At][0]);

    /// <param name="word">In lower case.</param>
    public bool Is(string word) => IsInside && Tokens.Lower[At] == word;

    public bool IsAny(params ReadOnlySpan<string> words)
    {
        if (!IsInside)
            return false;
        var text = Tokens.Lower[At];
        foreach (var word in words)
        {
            if (text == word)
                return true;
        }
        return false;
    }

    /// <summary>The word's value in that class; null where it is not of it.</summary>
    public TimeWord? In(TimeWordClass kind)
    {
        if (IsInside)
        {
            foreach (var word in Tokens.Words[At])
            {
                if (word.Class == kind)
                    return word;
            }
        }
        return null;
    }

    /// <summary>Months and weekdays are names: they are capitalized, but for all-capitals text.</summary>
    public int? Month =>
        (IsCapitalized || Text.Contains('-', StringComparison.Ordinal)) && In(TimeWordClass.Month) is { } month
            ? month.Number
            : null;

    public int? Weekday => IsCapitalized && In(TimeWordClass.Weekday) is { } day ? day.Number : null;

    /// <summary>A whole number in digits without separators, of at most four digits.</summary>
    public int? Digits =>
        Text.Length is > 0 and <= 4
        && int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A number in digits or words.</summary>
    public int? Count => Digits ?? In(TimeWordClass.Number)?.Number;

    /// <summary>"23rd", "1st", "third".</summary>
    public int? Ordinal
    {
        get
        {
            if (In(TimeWordClass.Ordinal) is { } word)
                return word.Number;
            var text = Text;
            var isOrdinal =
                text.Length is 3 or 4
                && char.IsAsciiDigit(text[0])
                && (
                    text.EndsWith("st", StringComparison.OrdinalIgnoreCase)
                    || text.EndsWith("nd", StringComparison.OrdinalIgnoreCase)
                    || text.EndsWith("rd", StringComparison.OrdinalIgnoreCase)
                    || text.EndsWith("th", StringComparison.OrdinalIgnoreCase)
                );
            return
                isOrdinal
                && int.TryParse(
                    text.AsSpan(0, text.Length - 2),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var n
                )
                ? n
                : null;
        }
    }

    /// <summary>A day of a month, "3" or "3rd".</summary>
    public int? DayNumber =>
        (Digits ?? (Text.Length > 0 && char.IsAsciiDigit(Text[0]) ? Ordinal : null)) is >= 1 and <= 31 and { } day
            ? day
            : null;

    /// <summary>A year of four digits.</summary>
    public int? Year => Text.Length == 4 && Digits is >= 1000 and <= 2200 and { } year ? year : null;
}
