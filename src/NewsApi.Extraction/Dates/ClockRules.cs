namespace NewsApi.Extraction.Dates;

/// <summary>Matchers of clock times.</summary>
internal static class ClockRules
{
    /// <summary>"9:30 a.m.", "10 p.m. on Tuesday", "1430 UTC", "noon Thursday", "5 p.m. EST Nov. 9", "6am".</summary>
    public static TimeMatch? Clock(TimeCursor at) => ClockTime.At(at) is { } clock ? WithDay(at, clock) : null;

    private static TimeMatch WithDay(TimeCursor at, ClockTime clock)
    {
        var day = at.Move(clock.Length);
        var gap = day.IsAny("on", ",") ? 1 : 0;
        return DayAt(day.Move(gap)) is { } match
            ? new TimeMatch(clock.Length + gap + match.Length, new TimeMeaning(clock.Value, match.Meaning), "clock")
            : new TimeMatch(clock.Length, new TimeMeaning(clock.Value, null), "clock");
    }

    /// <summary>"August 2 at 5 p.m. local time", "today at 10:30", "Tuesday at noon".</summary>
    public static TimeMatch? DayThenClock(TimeCursor at)
    {
        if (DayAt(at) is not { } day)
            return null;
        var next = at.Move(day.Length);
        var gap =
            next.Is(",") && next.Move(1).Is("at") ? 2
            : next.Is("at") ? 1
            : 0;
        return
            ClockTime.At(next.Move(gap)) is { } clock && (gap > 0 || next.Text.Contains(':', StringComparison.Ordinal))
            ? new TimeMatch(day.Length + gap + clock.Length, new TimeMeaning(clock.Value, day.Meaning), "clock")
            : null;
    }

    private static TimeMatch? DayAt(TimeCursor at)
    {
        if (!at.IsInside || (!at.IsCapitalized && at.In(TimeWordClass.Day) is null))
            return null;
        if (at.Weekday is { } weekday && at.Move(1).In(TimeWordClass.Part) is not null)
            return new TimeMatch(2, new WeekdayMeaning(weekday, null), "weekday");
        if (at.In(TimeWordClass.Day) is { } near)
            return new TimeMatch(1, new NearDayMeaning(near.Number), "near-day");
        return NearDayRules.Weekday(at) is { Meaning: WeekdayMeaning or DayMeaning } named ? named
            : DayRules.MonthDay(at) is { } date ? date
            : null;
    }
}
