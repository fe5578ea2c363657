using System.Globalization;

namespace NewsApi.Extraction.Dates;

/// <summary>Reckons the day of a holiday in a year, from the rules of <c>Dates/holidays.tsv</c>.</summary>
internal static class HolidayCalendar
{
    public static DateOnly DayOf(string rule, int year)
    {
        if (rule.StartsWith("easter", StringComparison.Ordinal))
            return Easter(year).AddDays(Number(rule[6..]));
        var (month, rest) = Cut(rule, '-');
        var nth = rest.IndexOf('#', StringComparison.Ordinal);
        if (nth < 0)
            return new DateOnly(year, month, Number(rest));
        var plus = rest.IndexOf('+', StringComparison.Ordinal);
        var (which, days) = plus < 0 ? (rest[(nth + 1)..], 0) : (rest[(nth + 1)..plus], Number(rest[(plus + 1)..]));
        return Nth(year, month, Number(rest[..nth]), Number(which)).AddDays(days);
    }

    private static DateOnly Nth(int year, int month, int weekday, int nth)
    {
        if (nth < 0)
        {
            var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return last.AddDays(-(((int)last.DayOfWeek - weekday + 7) % 7));
        }
        var first = new DateOnly(year, month, 1);
        var ahead = (weekday - (int)first.DayOfWeek + 7) % 7;
        return first.AddDays(ahead + (7 * (nth - 1)));
    }

    // The Gregorian reckoning of Meeus, Jones and Butcher.
    private static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var n = h + l - (7 * ((a + (11 * h) + (22 * l)) / 451)) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    private static (int Number, string Behind) Cut(string text, char at)
    {
        var cut = text.IndexOf(at, StringComparison.Ordinal);
        return (Number(text[..cut]), text[(cut + 1)..]);
    }

    private static int Number(string text) =>
        int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
