namespace NewsApi.Extraction.Dates;

/// <summary>Reads how many of something there are.</summary>
internal static class Quantities
{
    /// <summary>"a", "three", "several", "a few", "twenty four", "two and a half", "two to three".</summary>
    public static Quantity At(TimeCursor at)
    {
        if (at.IsAny("a", "an"))
        {
            if (at.Move(1).IsAny("few", "couple", "dozen"))
                return at.Move(1).Is("couple") ? new(2, at.Move(2).Is("of") ? 3 : 2, IsVague: false)
                    : at.Move(1).Is("dozen") ? new(12, 2, IsVague: false)
                    : new(3, at.Move(2).IsAny("hundred", "dozen") ? 3 : 2, IsVague: true);
            if (at.Move(1).Is("number") && at.Move(2).Is("of"))
                return new(3, 3, IsVague: true);
            return at.Move(1).Is("hundred") ? new(100, 2, IsVague: false) : new(1, 1, IsVague: false);
        }
        if (at.Is("couple") && at.Move(1).Is("of"))
            return new(2, 2, IsVague: false);
        if (at.IsAny("several", "some", "few", "many"))
            return new(3, 1, IsVague: true);
        var (count, length) = NumberAt(at);
        if (length == 0)
            return default;
        // "two to three weeks", "12 or 18 months"; "four–five hours".
        if (at.Move(length).IsAny("to", "or", "–") && NumberAt(at.Move(length + 1)) is (var upper, > 0 and var more))
            return new(upper, length + 1 + more, IsVague: true) { IsRange = true };
        var half = HalfAt(at.Move(length));
        return new(count, length + half, IsVague: false) { IsHalfMore = half > 0 };
    }

    // "1/2", "and a half".
    private static int HalfAt(TimeCursor at) =>
        at.Is("1/2") ? 1
        : at.Is("and") && at.Move(1).Is("a") && at.Move(2).Is("half") ? 3
        : 0;

    private static (int Count, int Length) NumberAt(TimeCursor at)
    {
        if (at.Digits is { } digits)
            return (digits, 1);
        return Words(at);
    }

    /// <summary>"forty-one", "twenty four", "two hundred", "three thousand".</summary>
    public static (int Count, int Length) Words(TimeCursor at)
    {
        var (count, length) = (Word(at), 1);
        if (count is not { } number)
            return (0, 0);
        if (
            number is >= 20 and < 100
            && number % 10 == 0
            && at.Move(1).In(TimeWordClass.Number)?.Number is < 10 and var one
        )
            (number, length) = (number + one, 2);
        if (at.Move(length).IsAny("hundred", "thousand", "dozen"))
            return (number * at.Move(length).In(TimeWordClass.Number)!.Value.Number, length + 1);
        return (number, length);
    }

    /// <summary>The number that a word, also a hyphened one, says.</summary>
    public static int? Word(string word)
    {
        if (TimeWords.NumberOf(word) is { } number)
            return number;
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        return
            hyphen > 0
            && word.Length < 16
            && TimeWords.NumberOf(word[..hyphen]) is >= 20 and < 100 and var tens
            && TimeWords.NumberOf(word[(hyphen + 1)..]) is < 10 and var ones
            ? tens + ones
            : null;
    }

    private static int? Word(TimeCursor at) =>
        at.In(TimeWordClass.Number)?.Number ?? (char.IsLetter(at.Text.FirstOrDefault()) ? Word(at.Text) : null);
}
