using static NewsApi.Extraction.Dates.TimeStart;

namespace NewsApi.Extraction.Dates;

/// <summary>The matchers, in the order in which they are tried; the longest match wins, then the earlier rule.</summary>
internal static class TimeRules
{
    private const TimeStart Count = Digit | Number | Hyphen | Indefinite | Opener;

    // Each with what it may begin with.
    private static readonly (TimeStart Starts, Func<TimeCursor, TimeMatch?> Rule)[] All =
    [
        (Digit, DayRules.ExactDay),
        (Digit | Part, ClockRules.Clock),
        (Month | Weekday | Day | Relative | Modifier, ClockRules.DayThenClock),
        (Month | Relative, DayRules.MonthDay),
        (Digit | Definite, DayRules.DayMonth),
        (Definite | Ordinal | Quarter | YearAgo | Digit | Relative | Opener, QuarterRules.Quarter),
        (Definite | YearAgo | Opener, QuarterRules.LastTold),
        (Definite | Modifier | Relative | Season, MonthRules.Season),
        (Month | Modifier | Relative | Definite, MonthRules.Month),
        (Holiday | Relative, HolidayRules.Holiday),
        (Definite | Modifier | Digit | Decade | Hyphen, YearRules.Decade),
        (Definite | Modifier | Ordinal | Digit, YearRules.Century),
        (Definite, DayRules.DayOfMonth),
        (Digit, DayRules.SecondDay),
        (Count | Hedge | Unit, DistanceRules.Distance),
        (Set | Weekdays | Weekday | Opener | Indefinite, SetRules.Set),
        (Day | Modifier, NearDayRules.NearDay),
        (Weekday | Modifier | Relative, NearDayRules.Weekday),
        (Definite | Modifier, NearDayRules.FromLastDay),
        (Relative | Modifier | Definite, RelativeUnitRules.RelativeUnit),
        (Definite | Modifier | Unit | Opener, RelativeUnitRules.DefiniteUnit),
        (Vague | Definite | Opener, VagueRules.Vague),
        (Count | Definite | DurationRelative | Unit, DurationRules.Duration),
        (Hyphen | Digit, DurationRules.Hyphenated),
        (Digit, DurationRules.Measured),
        (Definite | Opener, PartOfDayRules.PartOfDay),
        (Digit | Modifier | Number | Opener | Unit | Definite | Hyphen, YearRules.Year),
    ];

    public static TimeMatch? Match(TimeCursor at)
    {
        var start = TimeStarts.Of(at);
        if (start == None)
            return null;
        TimeMatch? best = null;
        foreach (var (starts, rule) in All)
        {
            if ((starts & start) != 0 && rule(at) is { } match && match.Length > (best?.Length ?? 0))
                best = match;
        }
        return best;
    }
}
