namespace NewsApi.Extraction.Dates;

/// <summary>Matchers of quarters and halves of a year, as business news tells them.</summary>
internal static class QuarterRules
{
    private const string Rule = "last-told-quarter";

    /// <summary>
    /// "the third quarter", "fourth-quarter", "the first quarter of 1990", "Q3 2020", "the 1988 third quarter",
    /// "last year's third quarter", "the year-ago second quarter", "the first half of this year".
    /// </summary>
    public static TimeMatch? Quarter(TimeCursor at)
    {
        var start = at.Is("the") ? 1 : 0;
        var (year, offset, before) = YearBefore(at.Move(start));
        start += before;
        if (at.Move(start).IsAny("fiscal", "fiscal-first", "comparable"))
            start++;
        var (part, isHalf, length) = PartAt(at.Move(start));
        if (part == 0)
            return null;
        length += start;
        if (year is null && offset is null)
        {
            var next = at.Move(length);
            var fiscal = next.IsAny("of", "in") && next.Move(1).Is("fiscal") ? 2 : 0;
            (year, offset, var after) = DayRules.YearAfter(next.Move(fiscal));
            length += after > 0 ? after + fiscal : 0;
        }
        // "the first half" alone may be of a match.
        return isHalf && year is null && offset is null
            ? null
            : new TimeMatch(length, new QuarterMeaning(part, year) { YearOffset = offset, IsHalf = isHalf }, "quarter");
    }

    /// <summary>"the quarter", "the latest period", "year-earlier", "the year-ago quarter", "the 1988 period".</summary>
    public static TimeMatch? LastTold(TimeCursor at)
    {
        var start = at.IsAny("the", "that") ? 1 : 0;
        if (at.Move(start).IsAny("comparable", "corresponding"))
            start++;
        if (at.Move(start).In(TimeWordClass.YearAgo) is not null)
        {
            var period = IsPeriod(at.Move(start + 1)) ? 1 : 0;
            return new TimeMatch(start + 1 + period, new LastQuarterMeaning(-1, null), Rule);
        }
        if (at.Move(start).Year is { } year && start > 0 && IsPeriod(at.Move(start + 1)))
            return new TimeMatch(start + 2, new LastQuarterMeaning(0, year), Rule);
        if (start == 0)
            return null;
        var isLatest = at.Move(start).IsAny("latest", "recent", "most") ? 1 : 0;
        var noun = at.Move(start + isLatest);
        if (!IsPeriod(noun) || (isLatest == 0 && !noun.Is("quarter") && !noun.Move(1).Is("last")))
            return null;
        // "the quarter ended Sept. 30": the one that most of it lies in.
        if (noun.Move(1).Is("ended") && noun.Move(2).Month is { } month)
            return new TimeMatch(
                start + isLatest + 1,
                new QuarterMeaning(((month + 10) % 12 / 3) + 1, null),
                "quarter"
            );
        // "the quarter a year ago", "the period last year".
        if (DistanceRules.Distance(noun.Move(1)) is { Meaning: DistanceMeaning { Unit: "Y", Count: -1 } } ago)
            return new TimeMatch(start + isLatest + 1 + ago.Length, new LastQuarterMeaning(-1, null), Rule);
        if (noun.Move(1).Is("last") && noun.Move(2).Is("year"))
            return new TimeMatch(start + isLatest + 3, new LastQuarterMeaning(-1, null), Rule);
        return noun.Move(1).Is("of")
            ? null
            : new TimeMatch(start + isLatest + 1, new LastQuarterMeaning(0, null), Rule);
    }

    private static bool IsPeriod(TimeCursor at) => at.IsAny("quarter", "period");

    // "1988", "last year's", "next year's", "year-ago".
    private static (int? Year, int? Offset, int Length) YearBefore(TimeCursor at)
    {
        if (at.Year is { } year)
            return (year, null, at.Move(1).IsAny("'s", "’s") ? 2 : 1);
        if (at.IsAny("last", "this", "next") && at.Move(1).Is("year") && at.Move(2).IsAny("'s", "’s"))
            return (null, at.In(TimeWordClass.Relative)!.Value.Number, 3);
        return at.In(TimeWordClass.YearAgo) is not null ? (null, -1, 1) : (null, null, 0);
    }

    private static (int Part, bool IsHalf, int Length) PartAt(TimeCursor at)
    {
        if (at.Ordinal is >= 1 and <= 4 and { } ordinal)
        {
            if (at.Move(1).IsAny("quarter", "period") && (at.Move(1).Is("quarter") || at.Move(2).Year is not null))
                return (ordinal, false, 2);
            if (ordinal <= 2 && at.Move(1).Is("half"))
                return (ordinal, true, 2);
        }
        return at.In(TimeWordClass.Quarter) is { } word ? (word.Number, false, 1) : (0, false, 0);
    }
}
