namespace NewsApi.Extraction.Dates;

/// <summary>Fills the open fields of named months, quarters and seasons.</summary>
internal static class PeriodResolver
{
    public static Resolution Month(MonthMeaning meaning, ResolutionContext context)
    {
        var published = context.PublishedOn;
        if (meaning.Year is { } year)
            return Periods.Month(year, meaning.Month, DateKind.Absolute, null);
        if (meaning.YearOffset is { } years)
            return Periods.Month(published.Year + years, meaning.Month, DateKind.Partial, published);
        if (meaning.Relative is null && context.NamedYear is { } named)
            return Periods.Month(named, meaning.Month, DateKind.Partial, published);
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
        return Periods.Month(published.Year + offset, meaning.Month, DateKind.Partial, published);
    }

    public static Resolution Quarter(QuarterMeaning meaning, ResolutionContext context)
    {
        var published = context.PublishedOn;
        if (meaning.IsHalf)
        {
            var ofYear = meaning.Year ?? (published.Year + (meaning.YearOffset ?? 0));
            return Periods.Half(ofYear, meaning.Quarter, DateKind.Partial, published);
        }
        var current = (published.Month + 2) / 3;
        var offset =
            meaning.YearOffset
            ?? (
                // The quarter just over is the one that reports are about, also those to come.
                context.Tense == Tense.Future
                    ? (meaning.Quarter < current - 1 ? 1 : 0)
                : meaning.Quarter > current ? -1
                : 0
            );
        return meaning.Year is { } year
            ? Periods.Quarter(year, meaning.Quarter, DateKind.Absolute, null)
            : Periods.Quarter(published.Year + offset, meaning.Quarter, DateKind.Partial, published);
    }

    public static Resolution LastQuarter(LastQuarterMeaning meaning, ResolutionContext context)
    {
        var (year, quarter) = context.Told.LastQuarter;
        // Out of the report of a quarter, "year-earlier" is a year.
        if (meaning.Years != 0 && !context.Told.IsInQuarterReport)
            return Resolver.Year(context.PublishedOn.Year + meaning.Years, DateKind.Relative, context.PublishedOn);
        return Periods.Quarter(meaning.Year ?? (year + meaning.Years), quarter, DateKind.Relative, context.PublishedOn);
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
            return Periods.Season(named, meaning.Season, month, DateKind.Absolute, null);
        var start = new DateOnly(published.Year, month, 1);
        // "last summer" is over; "next summer" has not begun; else the one of this year, by tense.
        var offset =
            meaning.YearOffset
            ?? meaning.Relative switch
            {
                < 0 => start.AddMonths(3) <= published ? 0 : -1,
                > 0 => start > published ? 0 : 1,
                0 => 0,
                _ => context.Tense == Tense.Future ? (start.AddMonths(3) < published ? 1 : 0)
                : start <= published ? 0
                : -1,
            };
        return Periods.Season(published.Year + offset, meaning.Season, month, DateKind.Partial, published);
    }
}
