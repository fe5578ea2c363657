namespace NewsApi.Extraction.Dates;

/// <summary>Matchers of years, decades and centuries.</summary>
internal static class YearRules
{
    /// <summary>"in 1993", "the 1990 census", "(2004)", "fiscal 1989", "early 2020", "mid-1996", "nineteen ninety-one".</summary>
    public static TimeMatch? Year(TimeCursor at)
    {
        var start = MonthRules.Modifier(at);
        var cursor = at.Move(start);
        if (cursor.Is("the") && cursor.Move(1).Is("year"))
            cursor = cursor.Move(1);
        if (cursor.IsAny("fiscal", "calendar"))
            cursor = cursor.Move(1);
        if (cursor.Is("year"))
            cursor = cursor.Move(1);
        start = cursor.At - at.At;
        if (SpokenYears.At(cursor) is { } spoken && (start > 0 || spoken.Length > 1))
            return new TimeMatch(start + spoken.Length, new YearMeaning(spoken.Year), "year");
        if (cursor.Year is { } year)
            return start > 0 || IsYear(at, year) ? new TimeMatch(start + 1, new YearMeaning(year), "year") : null;
        // "mid-1996", "post-1959".
        var text = at.Text;
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        return hyphen is > 1 and < 6 && text.Length == hyphen + 5 && IsDigits(text[(hyphen + 1)..])
            ? new TimeMatch(1, new YearMeaning(int.Parse(text[(hyphen + 1)..], null)), "year")
            : null;
    }

    private static bool IsYear(TimeCursor at, int year)
    {
        var (before, after) = (at.Move(-1), at.Move(1));
        if (
            year < 1000
            || before.In(TimeWordClass.Approximate) is not null
            || before.IsAny("$", "£", "€", "#", "no.")
            || after.IsAny("percent", "%", "-")
            || after.In(TimeWordClass.Counted) is not null
            || after.In(TimeWordClass.Zone) is not null
        )
            return false;
        if (year is >= 1900 and <= 2100)
            return true;
        if (before.In(TimeWordClass.Preposition) is null || before.IsAny("at", "about", "between", "over", "within"))
            return false;
        return !before.IsAny("to", "of") || !char.IsLetter(after.Text.FirstOrDefault('.'));
    }

    /// <summary>"the 1980s", "the '90s", "the nineties", "the early 1990s", "the mid-1990s".</summary>
    public static TimeMatch? Decade(TimeCursor at)
    {
        var start = at.Is("the") ? 1 : 0;
        start += MonthRules.Modifier(at.Move(start));
        var cursor = at.Move(start);
        if (start > 0 && cursor.In(TimeWordClass.Decade) is { } named)
            return new TimeMatch(start + 1, new SpanOfYearsMeaning(named.Number, 10), "decade");
        // "the '90s": the apostrophe is a token of its own.
        if (
            cursor.Text is "'" or "’" or "‘"
            && cursor.Move(1).Text is { Length: 3 } end
            && end.EndsWith("0s", StringComparison.Ordinal)
            && char.IsAsciiDigit(end[0])
        )
            return new TimeMatch(start + 2, new SpanOfYearsMeaning(1900 + ((end[0] - '0') * 10), 10), "decade");
        var text = cursor.Text;
        if (text.StartsWith("mid-", StringComparison.OrdinalIgnoreCase))
            text = text[4..];
        return
            text.Length == 5
            && text[4] == 's'
            && IsDigits(text[..4])
            && int.Parse(text[..4], null) is >= 1000 and var year
            && year % 10 == 0
            ? new TimeMatch(
                start + 1,
                new SpanOfYearsMeaning(year, year % 100 == 0 && year < 2000 ? 100 : 10),
                "decade"
            )
            : null;
    }

    /// <summary>"the 20th century".</summary>
    public static TimeMatch? Century(TimeCursor at)
    {
        var start = at.Is("the") ? 1 : 0;
        start += MonthRules.Modifier(at.Move(start));
        return at.Move(start).Ordinal is { } number and >= 1 and <= 21 && at.Move(start + 1).Is("century")
            ? new TimeMatch(start + 2, new SpanOfYearsMeaning((number - 1) * 100, 100), "century")
            : null;
    }

    private static bool IsDigits(string text) => text.All(char.IsAsciiDigit);
}
