using System.Globalization;

namespace NewsApi.Extraction.Dates;

/// <summary>Makes resolutions of weeks, months, quarters, halves, seasons, decades and centuries.</summary>
internal static class Periods
{
    public static Resolution Month(int year, int month, DateKind kind, DateOnly? anchor)
    {
        var date = EventDates.Month(Within(year), month, kind, anchor);
        return new Resolution(TimeExpressionType.Date, date.Edtf, date);
    }

    public static Resolution Quarter(int year, int quarter, DateKind kind, DateOnly? anchor) =>
        new(
            TimeExpressionType.Date,
            string.Create(CultureInfo.InvariantCulture, $"{year:0000}-Q{quarter}"),
            EventDates.Quarter(Within(year), quarter, kind, anchor)
        );

    public static Resolution Half(int year, int half, DateKind kind, DateOnly? anchor)
    {
        var first = new DateOnly(Within(year), half == 1 ? 1 : 7, 1);
        return new(
            TimeExpressionType.Date,
            string.Create(CultureInfo.InvariantCulture, $"{year:0000}-H{half}"),
            EventDates.Between(first, first.AddMonths(6).AddDays(-1), DatePrecision.Interval, kind, anchor)
        );
    }

    /// <param name="month">Its first.</param>
    public static Resolution Season(int year, string season, int month, DateKind kind, DateOnly? anchor) =>
        new(
            TimeExpressionType.Date,
            string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{season}"),
            EventDates.Season(Within(year), month, kind, anchor)
        );

    /// <param name="years">10 or 100.</param>
    public static Resolution Years(int firstYear, int years) =>
        years == 10
            ? new Resolution(
                TimeExpressionType.Date,
                (firstYear / 10).ToString("000", CultureInfo.InvariantCulture),
                EventDates.Decade(firstYear, DateKind.Absolute, null)
            )
            : new Resolution(
                TimeExpressionType.Date,
                (firstYear / 100).ToString("00", CultureInfo.InvariantCulture),
                EventDates.Between(
                    new DateOnly(Math.Max(1, firstYear), 1, 1),
                    new DateOnly(firstYear + 99, 12, 31),
                    DatePrecision.Interval,
                    DateKind.Absolute,
                    null
                )
            );

    public static Resolution Week(DateOnly day, DateOnly anchor) =>
        new(TimeExpressionType.Date, WeekValue(day), EventDates.Week(Monday(day), DateKind.Relative, anchor));

    public static Resolution Weekend(DateOnly day, DateOnly anchor) =>
        new(
            TimeExpressionType.Date,
            WeekValue(day) + "-WE",
            EventDates.Between(
                Monday(day).AddDays(5),
                Monday(day).AddDays(6),
                DatePrecision.Interval,
                DateKind.Relative,
                anchor
            )
        );

    // Far years are those of hostile texts; a calendar ends.
    private static int Within(int year) => Math.Clamp(year, 1, 9998);

    private static string WeekValue(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ISOWeek.GetYear(time):0000}-W{ISOWeek.GetWeekOfYear(time):00}"
        );
    }

    private static DateOnly Monday(DateOnly day)
    {
        var back = ((int)day.DayOfWeek + 6) % 7;
        return day.DayNumber < back ? day : day.AddDays(-back);
    }
}
