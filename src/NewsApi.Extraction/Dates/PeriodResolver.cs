using System.Globalization;

namespace NewsApi.Extraction.Dates;

/// <summary>Fills the open fields of weeks, months, quarters, seasons, years and decades.</summary>
internal static class PeriodResolver
{
    public static Resolution Month(MonthMeaning meaning, ResolutionContext context)
    {
        var published = context.PublishedOn;
        if (meaning.Year is { } year)
            return MonthOf(year, meaning.Month, DateKind.Absolute, null);
        if (meaning.Relative is null && context.NamedYear is { } named)
            return MonthOf(named, meaning.Month, DateKind.Partial, published);
        var ahead = meaning.Month - published.Month;
        var offset = meaning.Relative switch
        {
            < 0 => ahead < 0 ? 0 : -1,
            > 0 => ahead > 0 ? 0 : 1,
            0 => 0,
            _ => context.Tense switch
            {
                Tense.Past => ahead <= 0 ? 0 : -1,
                Tense.Future => ahead >= 0 ? 0 : 1,
                // The nearest: half a year either way.
                _ => ahead > 6 ? -1
                : ahead < -5 ? 1
                : 0,
            },
        };
        return MonthOf(published.Year + offset, meaning.Month, DateKind.Partial, published);
    }

    public static Resolution Years(SpanOfYearsMeaning meaning) =>
        meaning.Years == 10
            ? new Resolution(
                TimeExpressionType.Date,
                (meaning.FirstYear / 10).ToString("000", CultureInfo.InvariantCulture),
                EventDates.Decade(meaning.FirstYear, DateKind.Absolute, null)
            )
            : new Resolution(
                TimeExpressionType.Date,
                (meaning.FirstYear / 100).ToString("00", CultureInfo.InvariantCulture),
                EventDates.Between(
                    new DateOnly(Math.Max(1, meaning.FirstYear), 1, 1),
                    new DateOnly(meaning.FirstYear + 99, 12, 31),
                    DatePrecision.Interval,
                    DateKind.Absolute,
                    null
                )
            );

    public static Resolution? RelativeUnit(RelativeUnitMeaning meaning, ResolutionContext context)
    {
        var published = context.PublishedOn;
        return At(
            Resolver.Shift(FirstOf(published, meaning.Unit), meaning.Offset, meaning.Unit),
            meaning.Unit,
            published
        );
    }

    // Counted back from the first of the month, so that "a month ago" on the 31st is the month before.
    private static DateOnly FirstOf(DateOnly day, string unit) =>
        unit is "M" or "Q" ? new DateOnly(day.Year, day.Month, 1) : day;

    public static Resolution? Distance(DistanceMeaning meaning, ResolutionContext context)
    {
        var origin = meaning.FromLastDate ? context.LastDate : context.PublishedOn;
        if (meaning.Unit is "TH" or "TM" or "TS")
            return Resolver.Day(origin, DateKind.Relative, origin);
        var there = Resolver.Shift(origin, meaning.Count, meaning.Unit);
        var period = At(
            Resolver.Shift(FirstOf(origin, meaning.Unit), meaning.Count, meaning.Unit),
            meaning.Unit,
            origin
        );
        if (!meaning.IsLimit || period is not { } value)
            return period;
        return value with
        {
            Date = EventDates.Between(there, origin, DatePrecision.Interval, DateKind.Relative, origin),
        };
    }

    public static Resolution Quarter(QuarterMeaning meaning, ResolutionContext context)
    {
        var published = context.PublishedOn;
        var current = (published.Month + 2) / 3;
        var offset =
            context.Tense == Tense.Future ? (meaning.Quarter < current ? 1 : 0)
            : meaning.Quarter > current ? -1
            : 0;
        return meaning.Year is { } year
            ? QuarterOf(year, meaning.Quarter, DateKind.Absolute, null)
            : QuarterOf(published.Year + offset, meaning.Quarter, DateKind.Partial, published);
    }

    public static Resolution Season(SeasonMeaning meaning, ResolutionContext context)
    {
        var published = context.PublishedOn;
        var month = meaning.Season switch
        {
            "SP" => 3,
            "SU" => 6,
            "FA" => 9,
            _ => 12,
        };
        if (meaning.Year is { } named)
            return SeasonOf(named, meaning.Season, month, DateKind.Absolute, null);
        var start = new DateOnly(published.Year, month, 1);
        // "last summer" is over; "next summer" has not begun; else the one of this year, by tense.
        var offset = meaning.Relative switch
        {
            < 0 => start.AddMonths(3) <= published ? 0 : -1,
            > 0 => start > published ? 0 : 1,
            0 => 0,
            _ => context.Tense == Tense.Future ? (start.AddMonths(3) < published ? 1 : 0)
            : start <= published ? 0
            : -1,
        };
        return SeasonOf(published.Year + offset, meaning.Season, month, DateKind.Partial, published);
    }

    private static Resolution? At(DateOnly day, string unit, DateOnly anchor) =>
        unit switch
        {
            "D" => Resolver.Day(day, DateKind.Relative, anchor),
            "W" or "2W" => WeekOf(day, anchor),
            "WE" => WeekendOf(day, anchor),
            "M" => MonthOf(day.Year, day.Month, DateKind.Relative, anchor),
            "Q" => QuarterOf(day.Year, (day.Month + 2) / 3, DateKind.Relative, anchor),
            "Y" => Resolver.Year(day.Year, DateKind.Relative, anchor),
            "DE" => Years(new SpanOfYearsMeaning(day.Year / 10 * 10, 10)),
            "CE" => Years(new SpanOfYearsMeaning(day.Year / 100 * 100, 100)),
            _ => null,
        };

    private static Resolution MonthOf(int year, int month, DateKind kind, DateOnly? anchor)
    {
        var date = EventDates.Month(Math.Clamp(year, 1, 9998), month, kind, anchor);
        return new Resolution(TimeExpressionType.Date, date.Edtf, date);
    }

    private static Resolution QuarterOf(int year, int quarter, DateKind kind, DateOnly? anchor) =>
        new(
            TimeExpressionType.Date,
            string.Create(CultureInfo.InvariantCulture, $"{year:0000}-Q{quarter}"),
            EventDates.Quarter(Math.Clamp(year, 1, 9998), quarter, kind, anchor)
        );

    private static Resolution SeasonOf(int year, string season, int month, DateKind kind, DateOnly? anchor) =>
        new(
            TimeExpressionType.Date,
            string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{season}"),
            EventDates.Season(Math.Clamp(year, 1, 9998), month, kind, anchor)
        );

    private static Resolution WeekOf(DateOnly day, DateOnly anchor) =>
        new(TimeExpressionType.Date, WeekValue(day), EventDates.Week(Monday(day), DateKind.Relative, anchor));

    private static Resolution WeekendOf(DateOnly day, DateOnly anchor) =>
        new(
            TimeExpressionType.Date,
            WeekValue(day) + "-WE",
            EventDates.Between(
                Monday(day).AddDays(5),
                Monday(day).AddDays(6),
                DatePrecision.Interval,
                DateKind.Relative,
                anchor
            )
        );

    private static string WeekValue(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ISOWeek.GetYear(time):0000}-W{ISOWeek.GetWeekOfYear(time):00}"
        );
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
