namespace NewsApi.Extraction.Dates;

/// <summary>The matchers, in the order in which they are tried; the longest match wins, then the earlier rule.</summary>
internal static class TimeRules
{
    private static readonly Func<TimeCursor, TimeMatch?>[] All =
    [
        DayRules.ExactDay,
        ClockRules.Clock,
        ClockRules.DayThenClock,
        DayRules.MonthDay,
        DayRules.DayMonth,
        QuarterRules.Quarter,
        QuarterRules.LastTold,
        MonthRules.Season,
        MonthRules.Month,
        HolidayRules.Holiday,
        YearRules.Decade,
        YearRules.Century,
        DayRules.DayOfMonth,
        DayRules.SecondDay,
        DistanceRules.Distance,
        SetRules.Set,
        NearDayRules.NearDay,
        NearDayRules.Weekday,
        NearDayRules.FromLastDay,
        RelativeUnitRules.RelativeUnit,
        RelativeUnitRules.DefiniteUnit,
        VagueRules.Vague,
        DurationRules.Duration,
        DurationRules.Hyphenated,
        DurationRules.Measured,
        PartOfDayRules.PartOfDay,
        YearRules.Year,
    ];

    public static TimeMatch? Match(TimeCursor at)
    {
        TimeMatch? best = null;
        foreach (var rule in All)
        {
            if (rule(at) is { } match && match.Length > (best?.Length ?? 0))
                best = match;
        }
        return best;
    }
}
