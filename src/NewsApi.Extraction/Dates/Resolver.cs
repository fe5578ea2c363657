using System.Globalization;

namespace NewsApi.Extraction.Dates;

/// <summary>Fills the open fields of what matchers understood.</summary>
internal static class Resolver
{
    public static Resolution? Resolve(Meaning meaning, ResolutionContext context) =>
        meaning switch
        {
            ExactDayMeaning exact => Day(exact.Day, DateKind.Absolute, null),
            DayMeaning day => DayResolver.Resolve(day, context),
            WeekdayMeaning weekday => Day(DayResolver.Weekday(weekday, context), DateKind.Partial, context.PublishedOn),
            NearDayMeaning near => Day(
                Shift(context.PublishedOn, near.Offset, "D"),
                DateKind.Relative,
                context.PublishedOn
            ),
            HolidayMeaning holiday => DayResolver.Holiday(holiday, context),
            MonthMeaning month => PeriodResolver.Month(month, context),
            YearMeaning year => Year(year.Year, DateKind.Absolute, null),
            SpanOfYearsMeaning years => Periods.Years(years.FirstYear, years.Years),
            RelativeUnitMeaning unit => DistanceResolver.RelativeUnit(unit, context),
            DistanceMeaning distance => DistanceResolver.Distance(distance, context),
            WeekOfMeaning week => DistanceResolver.WeekOf(week, context),
            WeekendMeaning => DistanceResolver.Weekend(context),
            QuarterMeaning quarter => PeriodResolver.Quarter(quarter, context),
            LastQuarterMeaning quarter => PeriodResolver.LastQuarter(quarter, context),
            SeasonMeaning season => PeriodResolver.Season(season, context),
            TimeMeaning time => Time(time, context),
            DurationMeaning duration => new Resolution(TimeExpressionType.Duration, duration.Value, null),
            SetMeaning set => new Resolution(TimeExpressionType.Set, set.Value, null),
            VagueMeaning vague => new Resolution(TimeExpressionType.Date, vague.Value, null),
            _ => null,
        };

    public static Resolution Day(DateOnly day, DateKind kind, DateOnly? anchor) =>
        new(TimeExpressionType.Date, EventDates.Text(day), EventDates.Day(day, kind, anchor));

    public static Resolution Year(int year, DateKind kind, DateOnly? anchor) =>
        new(
            TimeExpressionType.Date,
            year.ToString("0000", CultureInfo.InvariantCulture),
            EventDates.Year(year, kind, anchor)
        );

    /// <summary>So many units from a day; a day at the calendar's end where that lies beyond.</summary>
    public static DateOnly Shift(DateOnly day, int count, string unit)
    {
        var (days, months) = unit switch
        {
            "D" => (count, 0),
            "W" or "WE" => (7L * count, 0L),
            "2W" => (14L * count, 0),
            "M" => (0, count),
            "Q" => (0, 3L * count),
            "Y" => (0, 12L * count),
            "DE" => (0, 120L * count),
            "CE" => (0, 1200L * count),
            _ => (0, 0),
        };
        var year = day.Year + (months / 12) + (days / 365);
        if (year is < 2 or > 9990)
            return count < 0 ? DateOnly.MinValue : DateOnly.MaxValue.AddYears(-2);
        return day.AddMonths((int)months).AddDays((int)days);
    }

    private static Resolution? Time(TimeMeaning time, ResolutionContext context)
    {
        var told = time.Day ?? (context.Told.DayOfSentence is null ? context.LaterDay : null);
        var day = told is not null
            ? Resolve(told, context)?.Date
            : EventDates.Day(context.Told.LastDay, DateKind.Relative, context.PublishedOn);
        if (day is not { Precision: DatePrecision.Day })
            return null;
        // A part of a day is no finer than the day; a clock time is.
        var isClock = char.IsAsciiDigit(time.Time[0]);
        var date = isClock ? day with { Edtf = $"{day.Edtf}T{time.Time}", Precision = DatePrecision.Minute } : day;
        return new Resolution(TimeExpressionType.Time, $"{day.Edtf}T{time.Time.TrimStart('T')}", date);
    }
}
