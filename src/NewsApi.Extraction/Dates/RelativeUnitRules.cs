namespace NewsApi.Extraction.Dates;

/// <summary>Matchers of weeks, months and years that are told from the publication.</summary>
internal static class RelativeUnitRules
{
    /// <summary>"last week", "this month", "earlier this year", "the current quarter", "this past weekend".</summary>
    public static TimeMatch? RelativeUnit(TimeCursor at)
    {
        var start = at.In(TimeWordClass.Modifier) is not null ? MonthRules.Modifier(at) : 0;
        start += at.Move(start).Is("the") ? 1 : 0;
        var first = at.Move(start);
        if (first.In(TimeWordClass.Relative) is not { } relative || first.IsAny("recent", "upcoming"))
            return null;
        var offset = relative.Number;
        start++;
        if (
            offset == 0
            && at.Move(start).IsAny("past", "coming")
            && at.Move(start + 1).In(TimeWordClass.Unit) is not null
        )
            offset = at.Move(start++).Is("past") ? -1 : 1;
        start += at.Move(start).IsAny("fiscal", "calendar", "school", "financial") ? 1 : 0;
        var cursor = at.Move(start);
        if (cursor.In(TimeWordClass.Unit) is not { } unit || cursor.Text.EndsWith('s') || IsPartOfName(cursor))
            return PartOfDay(at, first, start, offset);
        var length = start + 1;
        // "the past year" lasts; "last year" is a date, and so is "this past week".
        if (first.Is("past") || (unit.Value is "DE" or "CE" && offset < 0))
            return new TimeMatch(length, new DurationMeaning(Durations.Value("1", unit.Value)), "duration");
        if (first.IsAny("following", "previous"))
            return new TimeMatch(
                length,
                new DistanceMeaning(offset, unit.Value, FromLastDate: true, IsLimit: false),
                "from-last-date"
            );
        return unit.Value is "TH" or "TM" or "TS" or "SE" or "CE" or "DE" || (unit.Value is "Q" && first.Is("latest"))
            ? null
            : new TimeMatch(length, new RelativeUnitMeaning(unit.Value, offset), "relative-unit");
    }

    private static TimeMatch? PartOfDay(TimeCursor at, TimeCursor first, int start, int offset) =>
        at.Move(start).In(TimeWordClass.Part) is { Value.Length: 2 } part && first.IsAny("this", "last")
            ? new TimeMatch(start + 1, new TimeMeaning(part.Value, new NearDayMeaning(offset)), "part-of-day")
            : null;

    // "Kamloops This Week": a paper.
    private static bool IsPartOfName(TimeCursor at) =>
        at.IsCapitalized && at.Move(-1).IsCapitalized && at.Move(-2).IsCapitalized;

    /// <summary>"the year", "the end of the month", "the full year", "the weekend", "the week of March 6", "year-end".</summary>
    public static TimeMatch? DefiniteUnit(TimeCursor at)
    {
        if (at.IsAny("year-end") || ((at.Is("year") || at.Is("year's")) && at.Move(1).Is("end")))
            return new TimeMatch(at.Is("year-end") ? 1 : 2, new RelativeUnitMeaning("Y", 0), "relative-unit");
        if (at.Is("year") && at.Move(1).IsAny("'s", "’s") && at.Move(2).Is("end"))
            return new TimeMatch(3, new RelativeUnitMeaning("Y", 0), "relative-unit");
        var start = at.In(TimeWordClass.Modifier) is not null || at.Is("the") ? MonthRules.Modifier(at) : 0;
        if (!at.Move(start).Is("the"))
            return null;
        var isWhole = at.Move(start + 1).IsAny("full", "fiscal", "entire", "whole") ? 1 : 0;
        var cursor = at.Move(start + 1 + isWhole);
        if (cursor.In(TimeWordClass.Unit) is not { } unit || cursor.IsCapitalized || cursor.Text.EndsWith('s'))
            return null;
        var length = start + isWhole + 2;
        if (
            unit.Value == "W"
            && cursor.Move(1).Is("of")
            && DayRules.MonthDay(cursor.Move(2)) is { Meaning: DayMeaning day } of
        )
            return new TimeMatch(length + 1 + of.Length, new WeekOfMeaning(day), "week-of");
        // "the year ended March 31" lasts.
        if (unit.Value == "Y" && start == 0 && cursor.Move(1).IsAny("ended", "ending", "to"))
            return new TimeMatch(length, new DurationMeaning("P1Y"), "duration");
        if (cursor.Move(1).IsAny("of", "that", "when", "after", "before") && start == 0)
            return null;
        return unit.Value switch
        {
            "Y" or "W" => new TimeMatch(length, new RelativeUnitMeaning(unit.Value, 0), "definite-unit"),
            "WE" => new TimeMatch(length, new WeekendMeaning(), "definite-unit"),
            "M" or "Q" when start > 0 => new TimeMatch(length, new RelativeUnitMeaning(unit.Value, 0), "definite-unit"),
            _ => null,
        };
    }
}
