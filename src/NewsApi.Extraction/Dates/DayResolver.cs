namespace NewsApi.Extraction.Dates;

/// <summary>Fills the open fields of days.</summary>
internal static class DayResolver
{
    // A paper that tells of the past may name a day ahead without its year ("the May 1 deadline was set"), but the past is likelier.
    private const int AgainstTense = 4;

    public static Resolution? Resolve(DayMeaning meaning, ResolutionContext context)
    {
        var published = context.PublishedOn;
        if (meaning is { Year: { } year, Month: { } month })
            return TryDay(year, month, meaning.Day) is { } whole ? Resolver.Day(whole, DateKind.Absolute, null) : null;
        if (meaning.Month is { } named)
        {
            var told = meaning.YearOffset is { } offset ? published.Year + offset : context.NamedYear;
            if (told is { } known)
                return TryDay(known, named, meaning.Day) is { } inYear
                    ? Resolver.Day(inYear, DateKind.Partial, published)
                    : null;
            var days = Enumerable.Range(-1, 3).Select(years => TryDay(published.Year + years, named, meaning.Day));
            return Best(days.OfType<DateOnly>().Where(day => !meaning.IsPast || day < published), context);
        }
        var origin = context.Told.LastDate;
        return TryDay(origin.Year, origin.Month, meaning.Day) is { } ofMonth
            ? Resolver.Day(ofMonth, DateKind.Partial, origin)
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

    /// <summary>The nearest such day, or the last or next one.</summary>
    public static Resolution? Holiday(HolidayMeaning meaning, ResolutionContext context)
    {
        var published = context.PublishedOn;
        if (meaning.Year is { } year)
            return Resolver.Day(HolidayCalendar.DayOf(meaning.Rule, year), DateKind.Absolute, null);
        var days = Enumerable
            .Range(-1, 3)
            .Select(years => HolidayCalendar.DayOf(meaning.Rule, Math.Clamp(published.Year + years, 1, 9998)));
        return Best(
            meaning.Relative switch
            {
                < 0 => days.Where(day => day < published),
                > 0 => days.Where(day => day > published),
                _ => days,
            },
            context
        );
    }

    private static Resolution? Best(IEnumerable<DateOnly> candidates, ResolutionContext context)
    {
        DateOnly? best = null;
        foreach (var day in candidates)
        {
            if (best is null || Far(day, context) < Far(best.Value, context))
                best = day;
        }
        return best is { } nearest ? Resolver.Day(nearest, DateKind.Partial, context.PublishedOn) : null;
    }

    private static int Far(DateOnly day, ResolutionContext context)
    {
        var days = day.DayNumber - context.PublishedOn.DayNumber;
        return context.Tense switch
        {
            Tense.Past when days > 0 => days * AgainstTense,
            Tense.Future when days < 0 => -days * AgainstTense,
            _ => Math.Abs(days),
        };
    }

    private static DateOnly? TryDay(int year, int month, int day) =>
        year is >= 1 and <= 9998 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
}
