namespace NewsApi.Extraction.Dates;

/// <summary>Matchers of dates that name a month or a season.</summary>
internal static class MonthRules
{
    // Other words too: verbs, names, adjectives.
    private static readonly HashSet<int> Ambiguous = [3, 4, 5, 6, 8];

    /// <summary>"March 2024", "March of 2024", "late March", "last August", "in August", "July last year", "mid-March".</summary>
    public static TimeMatch? Month(TimeCursor at)
    {
        var modifier = Modifier(at);
        var cursor = at.Move(modifier);
        int? relative = null;
        if (cursor.In(TimeWordClass.Relative) is { } word && cursor.Move(1).Month is not null)
        {
            relative = word.Number;
            cursor = cursor.Move(1);
            modifier++;
        }
        if (cursor.Month is not { } month)
            return null;
        var (year, offset, length) = DayRules.YearAfter(cursor.Move(1));
        if (year is not null || offset is not null)
            return new TimeMatch(
                modifier + 1 + length,
                new MonthMeaning(year, month) { YearOffset = offset },
                "month-year"
            );
        return modifier > 0 || IsMonthName(cursor, month)
            ? new TimeMatch(modifier + 1, new MonthMeaning(null, month, relative), "month-name")
            : null;
    }

    private static bool IsMonthName(TimeCursor at, int month)
    {
        var (before, after) = (at.Move(-1), at.Move(1));
        if (
            before.In(TimeWordClass.Preposition) is not null
            || before.IsAny("and", "or", "-", "–", "—", "(", "every", "each", "that")
        )
            return !after.Is("'s") || !Ambiguous.Contains(month);
        // "The November deal", "under a June agreement".
        if (before.IsAny("the", "a", "its", "their", "this"))
            return after.IsInside && char.IsLower(after.Text[0]);
        return !Ambiguous.Contains(month) && !after.IsCapitalized && !before.IsCapitalized;
    }

    /// <summary>"last summer", "the summer of 1990", "this past winter", "in spring 2020".</summary>
    public static TimeMatch? Season(TimeCursor at)
    {
        var start = at.Is("the") ? 1 : 0;
        start += Modifier(at.Move(start));
        int? relative = at.Move(start).In(TimeWordClass.Relative)?.Number;
        start += relative is null ? 0 : 1;
        if (relative == 0 && at.Move(start).IsAny("past", "coming"))
            relative = at.Move(start++).Is("past") ? -1 : 1;
        if (at.Move(start).In(TimeWordClass.Season) is not { } season)
            return null;
        var (year, offset, length) = DayRules.YearAfter(at.Move(start + 1));
        // "fall" and "spring" are verbs and nouns of other things too.
        var isNamed =
            relative is not null
            || year is not null
            || at.Move(-1).IsAny("in", "during", "by", "since", "until", "over")
            || (start > 0 && season.Value is "SU" or "WI");
        return isNamed
            ? new TimeMatch(
                start + 1 + length,
                new SeasonMeaning(season.Value, year, offset is null ? relative : null) { YearOffset = offset },
                "season"
            )
            : null;
    }

    /// <summary>Tokens of "early", "mid", "the end of", "late" before a date.</summary>
    public static int Modifier(TimeCursor at)
    {
        if (at.In(TimeWordClass.Modifier) is null)
            return at.Is("the") && at.Move(1).In(TimeWordClass.Modifier) is not null && at.Move(2).Is("of") ? 3 : 0;
        return at.Move(1).IsAny("of", "in", "-", "on") ? 2 : 1;
    }
}
