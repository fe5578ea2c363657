using System.Globalization;

namespace NewsApi.Extraction.Dates;

/// <summary>Fills what is counted in days, weeks, months or years from the publication or from another date.</summary>
internal static class DistanceResolver
{
    public static Resolution? RelativeUnit(RelativeUnitMeaning meaning, ResolutionContext context)
    {
        var published = context.PublishedOn;
        return At(
            Resolver.Shift(FirstOf(published, meaning.Unit), meaning.Offset, meaning.Unit),
            meaning.Unit,
            published
        );
    }

    public static Resolution? Distance(DistanceMeaning meaning, ResolutionContext context)
    {
        // In the report of a quarter "a year ago" and "a year earlier" are that quarter a year before.
        if (meaning is { Unit: "Y", Count: -1, IsLimit: false } && context.Told.IsInQuarterReport)
            return PeriodResolver.LastQuarter(new LastQuarterMeaning(-1, null), context);
        var origin =
            !meaning.FromLastDate ? context.PublishedOn
            : meaning.Unit == "D" ? context.Told.LastDay
            : context.Told.LastDate;
        if (meaning.Unit is "TH" or "TM" or "TS")
            return Resolver.Day(origin, DateKind.Relative, origin);
        var there = Resolver.Shift(origin, meaning.Count, meaning.Unit);
        var period = At(
            Resolver.Shift(FirstOf(origin, meaning.Unit), meaning.Count, meaning.Unit),
            meaning.Unit,
            origin
        );
        // "a decade ago" names a year, though no surer than the decade around it.
        if (meaning.Unit is "DE" or "CE" && period is { } years)
            return years with { Value = there.Year.ToString("0000", CultureInfo.InvariantCulture) };
        if (!meaning.IsLimit || period is not { } value)
            return period;
        return value with
        {
            Date = EventDates.Between(there, origin, DatePrecision.Interval, DateKind.Relative, origin),
        };
    }

    public static Resolution? WeekOf(WeekOfMeaning meaning, ResolutionContext context) =>
        DayResolver.Resolve(meaning.Day, context)?.Date?.Start is { } day
            ? Periods.Week(day, context.PublishedOn)
            : null;

    /// <summary>On Saturday and Sunday the one that is; else the last, or with a verb in the future the next.</summary>
    public static Resolution Weekend(ResolutionContext context)
    {
        var published = context.PublishedOn;
        var isNow = published.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || context.Tense == Tense.Future;
        return Periods.Weekend(isNow ? published : Resolver.Shift(published, -1, "W"), published);
    }

    // Counted back from the first of the month, so that "a month ago" on the 31st is the month before.
    private static DateOnly FirstOf(DateOnly day, string unit) =>
        unit is "M" or "Q" ? new DateOnly(day.Year, day.Month, 1) : day;

    private static Resolution? At(DateOnly day, string unit, DateOnly anchor) =>
        unit switch
        {
            "D" => Resolver.Day(day, DateKind.Relative, anchor),
            "W" or "2W" => Periods.Week(day, anchor),
            "WE" => Periods.Weekend(day, anchor),
            "M" => Periods.Month(day.Year, day.Month, DateKind.Relative, anchor),
            "Q" => Periods.Quarter(day.Year, (day.Month + 2) / 3, DateKind.Relative, anchor),
            "Y" => Resolver.Year(day.Year, DateKind.Relative, anchor),
            "DE" => Periods.Years(day.Year / 10 * 10, 10),
            "CE" => Periods.Years(day.Year / 100 * 100, 100),
            _ => null,
        };
}
