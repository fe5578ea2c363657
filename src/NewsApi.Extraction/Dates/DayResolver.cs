namespace NewsApi.Extraction.Dates;

/// <summary>Fills the open fields of days.</summary>
internal static class DayResolver
{
    public static Resolution? Resolve(DayMeaning meaning, ResolutionContext context)
    {
        var published = context.PublishedOn;
        if (meaning is { Year: { } year, Month: { } month })
            return TryDay(year, month, meaning.Day) is { } whole ? Resolver.Day(whole, DateKind.Absolute, null) : null;
        if (meaning.Month is { } named)
        {
            if (context.NamedYear is { } told)
                return TryDay(told, named, meaning.Day) is { } inYear
                    ? Resolver.Day(inYear, DateKind.Partial, published)
                    : null;
            return Best(
                [
                    TryDay(published.Year - 1, named, meaning.Day),
                    TryDay(published.Year, named, meaning.Day),
                    TryDay(published.Year + 1, named, meaning.Day),
                ],
                context
            );
        }
        var first = new DateOnly(context.LastDate.Year, context.LastDate.Month, 1);
        return TryDay(first.Year, first.Month, meaning.Day) is { } ofMonth
            ? Resolver.Day(ofMonth, DateKind.Partial, context.LastDate)
            : null;
    }

    /// <summary>
    /// The last seven days with the publication day, or the next seven with it where the verb is in the future. "last" and
    /// "next" never mean the publication day itself.
    /// </summary>
    public static DateOnly Weekday(WeekdayMeaning meaning, ResolutionContext context)
    {
        var published = context.PublishedOn;
        var today = published.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)published.DayOfWeek;
        var back = (today - meaning.Weekday + 7) % 7;
        var ahead = (meaning.Weekday - today + 7) % 7;
        return meaning.Relative switch
        {
            < 0 => Resolver.Shift(published, back == 0 ? -7 : -back, "D"),
            > 0 => Resolver.Shift(published, ahead == 0 ? 7 : ahead, "D"),
            _ => Resolver.Shift(published, context.Tense == Tense.Future ? ahead : -back, "D"),
        };
    }

    // By tense; without one the nearest, for a paper tells of last week and next week alike.
    private static Resolution? Best(IEnumerable<DateOnly?> candidates, ResolutionContext context)
    {
        var published = context.PublishedOn;
        var days = candidates.OfType<DateOnly>().ToList();
        var fitting = context.Tense switch
        {
            Tense.Past => days.Where(day => day <= published).ToList(),
            Tense.Future => days.Where(day => day >= published).ToList(),
            _ => days,
        };
        if (fitting.Count == 0)
            fitting = days;
        return fitting.Count == 0
            ? null
            : Resolver.Day(
                fitting.MinBy(day => Math.Abs(day.DayNumber - published.DayNumber)),
                DateKind.Partial,
                published
            );
    }

    private static DateOnly? TryDay(int year, int month, int day) =>
        year is >= 1 and <= 9998 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
}
