using System.Globalization;
using NewsApi.Extraction.Dates;

namespace NewsApi.Timeline;

/// <summary>Reads the part of EDTF (ISO 8601-2, level 0 and open intervals) that timelines use.</summary>
internal static class Edtf
{
    /// <summary>A day, month, year, decade (<c>199X</c>) or interval of such, open on one side at most.</summary>
    public static bool TryParse(string? text, out EventDate date)
    {
        date = null!;
        var sides = (text ?? "").Split('/');
        if (sides.Length == 1 && TrySide(sides[0], out var start, out var end, out var precision))
        {
            date = new EventDate(text!, start, end, precision, DateKind.Absolute, null);
            return true;
        }
        if (sides.Length != 2 || sides is ["..", ".."])
            return false;
        DateOnly? first = null;
        DateOnly? last = null;
        if (sides[0] != "..")
        {
            if (!TrySide(sides[0], out var day, out _, out _))
                return false;
            first = day;
        }
        if (sides[1] != "..")
        {
            if (!TrySide(sides[1], out _, out var day, out _))
                return false;
            last = day;
        }
        date = new EventDate(text!, first, last, PrecisionOf(first, last), DateKind.Absolute, null);
        return first is null || last is null || first <= last;
    }

    // Monday to Sunday is how a week is written.
    private static DatePrecision PrecisionOf(DateOnly? first, DateOnly? last) =>
        first is { DayOfWeek: DayOfWeek.Monday } monday && last?.DayNumber == monday.DayNumber + 6
            ? DatePrecision.Week
            : DatePrecision.Interval;

    private static bool TrySide(string text, out DateOnly start, out DateOnly end, out DatePrecision precision)
    {
        if (TryExact(text, "yyyy-MM-dd", out start))
        {
            (end, precision) = (start, DatePrecision.Day);
            return true;
        }
        if (TryExact(text, "yyyy-MM", out start))
        {
            var days = DateTime.DaysInMonth(start.Year, start.Month);
            (end, precision) = (start.AddDays(days - 1), DatePrecision.Month);
            return true;
        }
        if (TryExact(text, "yyyy", out start))
        {
            (end, precision) = (new DateOnly(start.Year, 12, 31), DatePrecision.Year);
            return true;
        }
        if (text.Length == 4 && text[3] == 'X' && TryExact(text[..3] + "0", "yyyy", out start))
        {
            (end, precision) = (new DateOnly(start.Year + 9, 12, 31), DatePrecision.Decade);
            return true;
        }
        (end, precision) = (default, default);
        return false;
    }

    private static bool TryExact(string text, string format, out DateOnly day) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
