using System.Globalization;

namespace NewsApi.Extraction.Dates;

/// <summary>Matchers of dates that name a day of a month.</summary>
internal static class DayRules
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy/MM/dd", "M/d/yyyy", "MM/dd/yyyy"];

    /// <summary>"2021-11-23", "11/23/2021", "1989-11-09".</summary>
    public static TimeMatch? ExactDay(TimeCursor at)
    {
        var text = at.Text;
        if (text.Length is < 8 or > 10 || !char.IsAsciiDigit(text[0]))
            return null;
        return DateOnly.TryParseExact(text, Formats, null, DateTimeStyles.None, out var day)
            ? new TimeMatch(1, new ExactDayMeaning(day), "exact-day")
            : null;
    }

    /// <summary>"May 3", "May 3, 2021", "Nov. 3rd 1989", "last Oct. 23", "August 2 next year".</summary>
    public static TimeMatch? MonthDay(TimeCursor at)
    {
        var last = at.Is("last") && at.Move(1).Month is not null ? 1 : 0;
        at = at.Move(last);
        if (at.Month is not { } month || at.Move(1).DayNumber is not { } day || at.Move(2).IsAny("percent", "%"))
            return null;
        var (year, offset, length) = YearAfter(at.Move(2));
        if (year is null && offset is null && last == 1)
            return new TimeMatch(3, new DayMeaning(null, month, day) { IsPast = true }, "month-day");
        return new TimeMatch(
            last + 2 + length,
            new DayMeaning(year, month, day) { YearOffset = offset },
            year is null ? "month-day" : "month-day-year"
        );
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
        var (year, offset, length) = YearAfter(at.Move(next + 1));
        return new TimeMatch(
            next + 1 + length,
            new DayMeaning(year, month, day) { YearOffset = offset },
            year is null ? "month-day" : "month-day-year"
        );
    }

    /// <summary>"26" in "May 24 to 26".</summary>
    public static TimeMatch? SecondDay(TimeCursor at)
    {
        if (
            at.DayNumber is not { } day
            || !at.Move(-1).IsAny("and", "to", "or", "-", "–", "through")
            || at.Move(-2).DayNumber is not { } first
            || at.Move(-3).Month is not { } month
            || day <= first
        )
            return null;
        var next = at.Move(1);
        return !next.IsInside || !char.IsLetterOrDigit(next.Text[0]) || next.In(TimeWordClass.Preposition) is not null
            ? new TimeMatch(1, new DayMeaning(null, month, day), "month-day")
            : null;
    }

    /// <summary>"the 23rd", where a day of the month is meant.</summary>
    public static TimeMatch? DayOfMonth(TimeCursor at)
    {
        if (!at.Is("the") || !at.Move(-1).IsAny("on", "until", "by", "since"))
            return null;
        var text = at.Move(1).Text;
        if (text.Length == 0 || !char.IsAsciiDigit(text[0]) || at.Move(1).Ordinal is not (>= 1 and <= 31 and { } day))
            return null;
        return at.Move(2).Text is "" or "," or "." or ";" or ")" || at.Move(2).Is("and")
            ? new TimeMatch(2, new DayMeaning(null, null, day), "day-of-month")
            : null;
    }

    /// <summary>The year behind a day, month or quarter: "2021", ", 2021", "of 2021", "last year", "of this year".</summary>
    public static (int? Year, int? Offset, int Length) YearAfter(TimeCursor at)
    {
        if (at.Year is { } year)
            return (year, null, 1);
        if (at.IsAny(",", "of") && at.Move(1).Year is { } later)
            return (later, null, 2);
        var link = at.IsAny("of", "in") ? 1 : 0;
        if (SpokenYears.At(at.Move(link)) is { Length: > 1 } spoken)
            return (spoken.Year, null, spoken.Length + link);
        return at.Move(link).IsAny("last", "this", "next") && at.Move(link + 1).Is("year")
            ? (null, at.Move(link).In(TimeWordClass.Relative)!.Value.Number, link + 2)
            : (null, null, 0);
    }
}
