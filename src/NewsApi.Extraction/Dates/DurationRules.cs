using System.Globalization;

namespace NewsApi.Extraction.Dates;

/// <summary>Matchers of durations: how long something takes.</summary>
internal static class DurationRules
{
    /// <summary>"three days", "the past three years", "several months", "two more weeks", "years".</summary>
    public static TimeMatch? Duration(TimeCursor at)
    {
        var start = at.IsAny("the", "these", "those") ? 1 : 0;
        var relative = at.Move(start).In(TimeWordClass.DurationRelative) is not null ? 1 : 0;
        var counted = at.Move(start + relative);
        var quantity = Quantities.At(counted);
        var unitAt = start + relative + quantity.Length;
        if (quantity.Length > 0 && at.Move(unitAt).In(TimeWordClass.Between) is not null)
            unitAt++;
        var cursor = at.Move(unitAt);
        if (cursor.In(TimeWordClass.Unit) is not { } unit || IsAge(cursor.Move(1)) || IsName(at, cursor))
            return null;
        if (quantity.Length == 0)
            return start == 1 && relative == 0
                ? Around(at, unit)
                : Uncounted(at, start + relative, relative == 1, unit);
        if (start == 1 && relative == 0 && counted.Digits is null && counted.In(TimeWordClass.Number) is null)
            return null;
        // "a quarter of the government" is a fourth; "a fiscal year" is a kind of year.
        if (
            cursor.IsAny("second", "quarter")
            || (counted.Is("a") && cursor.Move(-1).IsAny("fiscal", "calendar"))
            || IsRate(at, counted, cursor)
        )
            return null;
        var value =
            quantity.IsHalfMore ? Durations.AndHalf(quantity.Count, unit.Value)
            : quantity.IsVague ? Durations.Value("X", unit.Value)
            : Durations.Value(quantity.Count.ToString(CultureInfo.InvariantCulture), unit.Value);
        return new TimeMatch(unitAt + 1, new DurationMeaning(value), "duration");
    }

    // "years", "for decades": how many is not told.
    private static TimeMatch? Uncounted(TimeCursor at, int length, bool isRelative, TimeWord unit)
    {
        var next = at.Move(length + 1);
        var isPlural = next.Move(-1).Text.EndsWith('s') && unit.Value is not ("WE" or "Q");
        var isMeant = isRelative || at.Move(-1).In(TimeWordClass.DurationBefore) is not null || next.Is("before");
        // "weeks or months".
        var more =
            next.IsAny("or", "and") && next.Move(1).In(TimeWordClass.Unit) is not null && next.Move(1).Text[^1] == 's';
        return isPlural && isMeant
            ? new TimeMatch(length + (more ? 3 : 1), new DurationMeaning(Durations.Value("X", unit.Value)), "duration")
            : null;
    }

    // "the days before the shooting", "the years that followed", "the weeks ahead".
    private static TimeMatch? Around(TimeCursor at, TimeWord unit) =>
        at.Move(1).Text.EndsWith('s')
        && (
            at.Move(2).IsAny("before", "after", "since", "following", "ahead")
            || (at.Move(2).Is("that") && at.Move(3).Is("followed"))
        )
            ? new TimeMatch(2, new DurationMeaning(Durations.Value("X", unit.Value)), "duration")
            : null;

    // "37 years old" is an age, and tells nothing about when.
    private static bool IsAge(TimeCursor at) => at.IsAny("old", "older", "younger", "-old");

    // "60 Minutes", "The Last Days".
    private static bool IsName(TimeCursor at, TimeCursor unit) =>
        unit.IsCapitalized
        && at.At != unit.At
        && unit.Move(-1).Text is { Length: > 0 } before
        && !char.IsLower(before[0]);

    // "$500 million a year", "24 hours a day", "four flights a week" tell how much, not how long.
    private static bool IsRate(TimeCursor at, TimeCursor counted, TimeCursor unit)
    {
        if (!counted.IsAny("a", "an") || unit.At != counted.At + 1)
            return false;
        var before = at.Move(-1);
        return before.In(TimeWordClass.Million) is not null
            || before.In(TimeWordClass.Unit) is not null
            || char.IsDigit(before.Text.FirstOrDefault())
            || before.Text is "%"
            || (
                before.Text.Length > 3
                && before.Text.EndsWith('s')
                && char.IsLower(before.Text[0])
                && before.In(TimeWordClass.DurationBefore) is null
            );
    }

    /// <summary>"two-day", "10-year", "decades-long", "sixteen-year" as one token; "six-year-old" is an age.</summary>
    public static TimeMatch? Hyphenated(TimeCursor at)
    {
        var text = at.Text;
        var hyphen = text.LastIndexOf('-');
        if (hyphen <= 0 || text.Length > 24 || IsAge(at.Move(1)))
            return null;
        var (first, last) = (text[..hyphen].ToLowerInvariant(), text[(hyphen + 1)..].ToLowerInvariant());
        if (last == "long" && TimeWords.UnitOf(first) is { } alone)
            return Match(Durations.Value(first.EndsWith('s') ? "X" : "1", alone));
        if (TimeWords.UnitOf(last) is not { } unit || unit is "TS" or "WE" or "Q" or "SE")
            return null;
        if (first == "several")
            return Match(Durations.Value("X", unit));
        var count = int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            ? digits
            : Quantities.Word(first);
        return count is > 0 and < 1000
            ? Match(Durations.Value(count.Value.ToString(CultureInfo.InvariantCulture), unit))
            : null;
    }

    private static TimeMatch Match(string value) => new(1, new DurationMeaning(value), "duration");

    /// <summary>"2:05:45", the time of a race; "46.92 seconds".</summary>
    public static TimeMatch? Measured(TimeCursor at)
    {
        var text = at.Text;
        if (text.Length is < 3 or > 8 || !char.IsAsciiDigit(text[0]))
            return null;
        if (text.Contains('.', StringComparison.Ordinal) && at.Move(1).In(TimeWordClass.Unit) is { } unit)
            return new TimeMatch(2, new DurationMeaning(Durations.Value(text, unit.Value)), "duration");
        var parts = text.Split(':');
        return
            parts.Length == 3
            && parts.All(static part =>
                part.Length is 1 or 2 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            )
            ? Match(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"PT{int.Parse(parts[0], null)}H{int.Parse(parts[1], null)}M{int.Parse(parts[2], null)}S"
                )
            )
            : null;
    }
}
