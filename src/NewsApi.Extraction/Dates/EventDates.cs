using System.Globalization;

namespace NewsApi.Extraction.Dates;

/// <summary>Makes calendar dates of every precision, with their EDTF.</summary>
internal static class EventDates
{
    public static EventDate Day(DateOnly day, DateKind kind, DateOnly? anchor) =>
        new(Text(day), day, day, DatePrecision.Day, kind, anchor);

    public static EventDate Week(DateOnly monday, DateKind kind, DateOnly? anchor) =>
        Between(monday, monday.AddDays(6), DatePrecision.Week, kind, anchor);

    public static EventDate Month(int year, int month, DateKind kind, DateOnly? anchor)
    {
        var first = new DateOnly(year, month, 1);
        return new(Format(first, "yyyy-MM"), first, first.AddMonths(1).AddDays(-1), DatePrecision.Month, kind, anchor);
    }

    public static EventDate Quarter(int year, int quarter, DateKind kind, DateOnly? anchor)
    {
        var first = new DateOnly(year, (quarter * 3) - 2, 1);
        return Between(first, first.AddMonths(3).AddDays(-1), DatePrecision.Quarter, kind, anchor);
    }

    /// <param name="firstMonth">3, 6, 9 or 12: seasons are those of the northern half, by whole months.</param>
    public static EventDate Season(int year, int firstMonth, DateKind kind, DateOnly? anchor)
    {
        var first = new DateOnly(year, firstMonth, 1);
        return Between(first, first.AddMonths(3).AddDays(-1), DatePrecision.Season, kind, anchor);
    }

    public static EventDate Year(int year, DateKind kind, DateOnly? anchor) =>
        new(
            year.ToString("0000", CultureInfo.InvariantCulture),
            new DateOnly(year, 1, 1),
            new DateOnly(year, 12, 31),
            DatePrecision.Year,
            kind,
            anchor
        );

    public static EventDate Decade(int firstYear, DateKind kind, DateOnly? anchor) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{firstYear / 10:000}X"),
            new DateOnly(Math.Max(1, firstYear), 1, 1),
            new DateOnly(firstYear + 9, 12, 31),
            DatePrecision.Decade,
            kind,
            anchor
        );

    public static EventDate Between(
        DateOnly first,
        DateOnly last,
        DatePrecision precision,
        DateKind kind,
        DateOnly? anchor
    ) => new($"{Text(first)}/{Text(last)}", first, last, precision, kind, anchor);

    /// <summary>"since 1993": open at the end.</summary>
    public static EventDate From(EventDate date) =>
        date with
        {
            Edtf = $"{First(date)}/..",
            End = null,
            Precision = DatePrecision.Interval,
        };

    /// <summary>"until 2020", "before May": open at the start.</summary>
    public static EventDate Until(EventDate date) =>
        date with
        {
            Edtf = $"../{Last(date)}",
            Start = null,
            Precision = DatePrecision.Interval,
        };

    public static string Text(DateOnly day) => Format(day, "yyyy-MM-dd");

    private static string First(EventDate date) => date.Edtf.Split('/')[0];

    private static string Last(EventDate date) => date.Edtf.Split('/')[^1];

    private static string Format(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
