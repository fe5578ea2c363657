namespace NewsApi.Extraction.Dates;

/// <summary>Matchers of dates that name a day, month, year, quarter, season or decade.</summary>
internal static class CalendarRules
{
    /// <summary>"2021-11-23", "11/23/2021", "1989-11-09".</summary>
    public static TimeMatch? ExactDay(TimeCursor at)
    {
        var text = at.Text;
        if (text.Length is < 8 or > 10 || !char.IsAsciiDigit(text[0]))
            return null;
        return DateOnly.TryParseExact(text, Formats, null, System.Globalization.DateTimeStyles.None, out var day)
            ? new TimeMatch(1, new ExactDayMeaning(day), "exact-day")
            : null;
    }

    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy/MM/dd", "M/d/yyyy", "MM/dd/yyyy"];

    /// <summary>"May 3", "May 3, 2021", "Nov. 3rd 1989".</summary>
    public static TimeMatch? MonthDay(TimeCursor at)
    {
        if (at.Month is not { } month || at.Move(1).DayNumber is not { } day)
            return null;
        // "May 20,000" and "March 5 people" are no days.
        if (at.Move(2).Move(0).Is("percent") || at.Move(2).Is("%"))
            return null;
        if (at.Move(2).Is(",") && at.Move(3).Year is { } yearAfterComma)
            return new TimeMatch(4, new DayMeaning(yearAfterComma, month, day), "month-day-year");
        if (at.Move(2).Year is { } year)
            return new TimeMatch(3, new DayMeaning(year, month, day), "month-day-year");
        return new TimeMatch(2, new DayMeaning(null, month, day), "month-day");
    }

    /// <summary>"3 May", "3 May 2021", "the 3rd of May", "3rd May".</summary>
    public static TimeMatch? DayMonth(TimeCursor at)
    {
        var start = at.Is("the") ? 1 : 0;
        if (at.Move(start).DayNumber is not { } day)
            return null;
        var next = at.Move(start + 1).Is("of") ? start + 2 : start + 1;
        if (at.Move(next).Month is not { } month || (start == 1 && at.Move(start).Digits is not null))
            return null;
        if (at.Move(next + 1).Year is { } year)
            return new TimeMatch(next + 2, new DayMeaning(year, month, day), "month-day-year");
        if (at.Move(next + 1).Is(",") && at.Move(next + 2).Year is { } later)
            return new TimeMatch(next + 3, new DayMeaning(later, month, day), "month-day-year");
        return new TimeMatch(next + 1, new DayMeaning(null, month, day), "month-day");
    }

    /// <summary>"March 2024", "March of 2024", "late March", "last August", "in August".</summary>
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
        var length = modifier + 1;
        var next = cursor.Move(1);
        if (next.Is(",") && next.Move(1).Year is { } afterComma)
            return new TimeMatch(length + 2, new MonthMeaning(afterComma, month), "month-year");
        if (next.Is("of") && next.Move(1).Year is { } afterOf)
            return new TimeMatch(length + 2, new MonthMeaning(afterOf, month), "month-year");
        if (next.Year is { } year)
            return new TimeMatch(length + 1, new MonthMeaning(year, month), "month-year");
        return modifier > 0 || IsMonthName(cursor)
            ? new TimeMatch(length, new MonthMeaning(null, month, relative), "month-name")
            : null;
    }

    // "May" is also a verb and a name, "March" a verb and a protest, "August" a name: they need a preposition before them.
    private static bool IsMonthName(TimeCursor at)
    {
        var before = at.Move(-1);
        if (
            before.In(TimeWordClass.Preposition) is not null
            || before.IsAny("and", "or", "-", "–", "(", "every", "each")
        )
            return !at.Move(1).Is("'s") || !at.IsAny("May", "April", "June", "August");
        return !at.IsAny("May", "March", "August", "April", "June")
            && !at.Move(1).IsCapitalized
            && !before.IsCapitalized;
    }

    /// <summary>"in 1993", "the 1990 census", "(2004)", "fiscal 1989", "early 2020".</summary>
    public static TimeMatch? Year(TimeCursor at)
    {
        var start = Modifier(at);
        if (at.Move(start).IsAny("fiscal", "calendar", "year"))
            start++;
        if (at.Move(start).Is("year"))
            start++;
        if (at.Move(start).Year is not { } year)
            return null;
        return start > 0 || IsYear(at, year) ? new TimeMatch(start + 1, new YearMeaning(year), "year") : null;
    }

    private static bool IsYear(TimeCursor at, int year)
    {
        var (before, after) = (at.Move(-1), at.Move(1));
        if (
            before.IsAny("$", "£", "€", "#", "No.", "about", "around", "nearly", "almost", "than", "only")
            || after.IsAny("percent", "%", "-")
        )
            return false;
        if (IsCounted(after))
            return false;
        if (
            before.In(TimeWordClass.Preposition) is not null
            && !before.IsAny("to", "of", "at", "about", "between", "over", "within")
        )
            return true;
        return year is >= 1900 and <= 2100;
    }

    // "2000 people" counts; "the 2000 election" is a year.
    private static bool IsCounted(TimeCursor after) =>
        after.IsAny(
            "people",
            "points",
            "miles",
            "kilometers",
            "kilometres",
            "meters",
            "metres",
            "feet",
            "tons",
            "tonnes",
            "votes",
            "dollars",
            "troops",
            "workers",
            "jobs",
            "homes",
            "houses",
            "children",
            "students",
            "soldiers",
            "others",
            "men",
            "women",
            "shares",
            "pounds",
            "euros",
            "yen",
            "cases",
            "deaths",
            "years",
            "hours",
            "GMT",
            "UTC",
            "km",
            "m",
            "acres",
            "hectares"
        );

    /// <summary>"the 1980s", "the '90s", "the nineties" is left out; "the early 1990s".</summary>
    public static TimeMatch? Decade(TimeCursor at)
    {
        var start = at.Is("the") ? 1 : 0;
        start += Modifier(at.Move(start));
        var text = at.Move(start).Text;
        if (
            text.Length == 5
            && text[4] == 's'
            && int.TryParse(text.AsSpan(0, 4), out var year)
            && year % 10 == 0
            && year >= 1000
        )
            return new TimeMatch(
                start + 1,
                year % 100 == 0 && year < 2000 ? new SpanOfYearsMeaning(year, 100) : new SpanOfYearsMeaning(year, 10),
                "decade"
            );
        return null;
    }

    /// <summary>"the 20th century".</summary>
    public static TimeMatch? Century(TimeCursor at)
    {
        var start = at.Is("the") ? 1 : 0;
        start += Modifier(at.Move(start));
        return at.Move(start).Ordinal is { } number and <= 21 && at.Move(start + 1).Is("century")
            ? new TimeMatch(start + 2, new SpanOfYearsMeaning((number - 1) * 100, 100), "century")
            : null;
    }

    /// <summary>"the third quarter", "fourth-quarter", "the first quarter of 1990", "Q3 2020".</summary>
    public static TimeMatch? Quarter(TimeCursor at)
    {
        var start = at.Is("the") ? 1 : 0;
        start += at.Move(start).Is("fiscal") ? 1 : 0;
        var (quarter, length) = QuarterAt(at.Move(start));
        if (quarter == 0)
            return null;
        length += start;
        var next = at.Move(length);
        if (next.Year is { } year)
            return new TimeMatch(length + 1, new QuarterMeaning(quarter, year), "quarter");
        if (next.IsAny("of", "in") && next.Move(1).Year is { } ofYear)
            return new TimeMatch(length + 2, new QuarterMeaning(quarter, ofYear), "quarter");
        return new TimeMatch(length, new QuarterMeaning(quarter, null), "quarter");
    }

    private static (int Quarter, int Length) QuarterAt(TimeCursor at)
    {
        if (at.Ordinal is >= 1 and <= 4 and { } ordinal && at.Move(1).Is("quarter"))
            return (ordinal, 2);
        return at.Text.ToLowerInvariant() switch
        {
            "first-quarter" or "q1" => (1, 1),
            "second-quarter" or "q2" => (2, 1),
            "third-quarter" or "q3" => (3, 1),
            "fourth-quarter" or "q4" => (4, 1),
            _ => (0, 0),
        };
    }

    /// <summary>"last summer", "the summer of 1990", "this winter", "in spring 2020".</summary>
    public static TimeMatch? Season(TimeCursor at)
    {
        var start = at.IsAny("the") ? 1 : 0;
        start += Modifier(at.Move(start));
        int? relative = at.Move(start).In(TimeWordClass.Relative)?.Number;
        start += relative is null ? 0 : 1;
        if (at.Move(start).In(TimeWordClass.Season) is not { } season)
            return null;
        var length = start + 1;
        var next = at.Move(length);
        if (next.Is("of") && next.Move(1).Year is { } ofYear)
            return new TimeMatch(length + 2, new SeasonMeaning(season.Value, ofYear, null), "season");
        if (next.Year is { } year)
            return new TimeMatch(length + 1, new SeasonMeaning(season.Value, year, null), "season");
        // "fall" and "spring" are verbs and nouns of other things too.
        var isNamed = relative is not null || at.Move(-1).IsAny("in", "during", "by", "since", "until");
        return isNamed ? new TimeMatch(length, new SeasonMeaning(season.Value, null, relative), "season") : null;
    }

    /// <summary>"the 23rd", where a day of the month is meant.</summary>
    public static TimeMatch? DayOfMonth(TimeCursor at)
    {
        var isMeant = at.Move(-1).IsAny("on", "until", "by", "since") && at.Is("the");
        var text = at.Move(1).Text;
        if (
            !isMeant
            || text.Length == 0
            || !char.IsAsciiDigit(text[0])
            || at.Move(1).Ordinal is not (>= 1 and <= 31 and { } day)
        )
            return null;
        return at.Move(2).Text is "" or "," or "." or ";" or ")" || at.Move(2).Is("and")
            ? new TimeMatch(2, new DayMeaning(null, null, day), "day-of-month")
            : null;
    }

    /// <summary>Tokens of "early", "mid", "the end of", "late" before a date.</summary>
    public static int Modifier(TimeCursor at)
    {
        if (at.In(TimeWordClass.Modifier) is null)
            return at.Is("the") && at.Move(1).In(TimeWordClass.Modifier) is not null && at.Move(2).Is("of") ? 3 : 0;
        if (at.Move(1).Is("of"))
            return 2;
        return at.Move(1).Is("-") ? 2 : 1;
    }
}
