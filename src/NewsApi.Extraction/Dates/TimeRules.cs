namespace NewsApi.Extraction.Dates;

/// <summary>The matchers, in the order in which they are tried; the longest match wins, then the earlier rule.</summary>
internal static class TimeRules
{
    private static readonly Func<TimeCursor, TimeMatch?>[] All =
    [
        CalendarRules.ExactDay,
        DurationRules.Clock,
        CalendarRules.MonthDay,
        CalendarRules.DayMonth,
        CalendarRules.Quarter,
        CalendarRules.Season,
        CalendarRules.Month,
        CalendarRules.Decade,
        CalendarRules.Century,
        CalendarRules.DayOfMonth,
        RelativeRules.Distance,
        RelativeRules.NearDay,
        RelativeRules.Weekday,
        RelativeRules.RelativeUnit,
        DurationRules.Set,
        DurationRules.Duration,
        DurationRules.Hyphenated,
        DurationRules.PartOfDay,
        CalendarRules.Year,
        DurationRules.Vague,
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
