using System.Globalization;
using NewsApi.Http;

namespace NewsApi.Stats;

/// <summary>Sorts days into stretches of the calendar.</summary>
internal static class StatsBuckets
{
    /// <summary>More than a chart shows, and a day for each of thirteen years.</summary>
    public const int Most = 5000;

    /// <summary>Every stretch from that of the first day to that of the last, those without an article too.</summary>
    /// <param name="days">Days and how many articles each has, in any order.</param>
    /// <exception cref="ProblemException">400: there would be more than <see cref="Most"/>.</exception>
    public static IReadOnlyList<StatsBucketResponse> Fill(
        IReadOnlyCollection<KeyValuePair<DateOnly, int>> days,
        StatsInterval interval
    )
    {
        if (days.Count == 0)
            return [];
        var counts = days.GroupBy(day => StartOf(day.Key, interval), day => day.Value)
            .ToDictionary(group => group.Key, group => group.Sum());
        var (first, last) = (counts.Keys.Min(), counts.Keys.Max());
        var count = CountOf(first, last, interval);
        if (count > Most)
            throw TooMany(count, interval);
        var buckets = new List<StatsBucketResponse>(count);
        for (var number = 0; number < count; number++)
        {
            var start = Add(first, number, interval);
            buckets.Add(
                new StatsBucketResponse(
                    NameOf(start, interval),
                    start,
                    EndOf(start, interval),
                    counts.GetValueOrDefault(start)
                )
            );
        }
        return buckets;
    }

    private static ProblemException TooMany(int count, StatsInterval interval) =>
        ProblemException.Field(
            ProblemTypes.InvalidRequest,
            "interval",
            $"The articles found reach over {count} {interval.ToString().ToLowerInvariant()}s, more than {Most}: "
                + "take a longer interval, or narrow 'from' and 'to'."
        );

    private static DateOnly StartOf(DateOnly day, StatsInterval interval) =>
        interval switch
        {
            // 0001-01-01 is a Monday, day 0.
            StatsInterval.Week => DateOnly.FromDayNumber(day.DayNumber - (day.DayNumber % 7)),
            StatsInterval.Month => new DateOnly(day.Year, day.Month, 1),
            StatsInterval.Year => new DateOnly(day.Year, 1, 1),
            _ => day,
        };

    // The calendar ends with the year 9999, in the middle of a week.
    private static DateOnly EndOf(DateOnly start, StatsInterval interval) =>
        interval switch
        {
            StatsInterval.Week => DateOnly.FromDayNumber(Math.Min(start.DayNumber + 6, DateOnly.MaxValue.DayNumber)),
            StatsInterval.Month => new DateOnly(start.Year, start.Month, DateTime.DaysInMonth(start.Year, start.Month)),
            StatsInterval.Year => new DateOnly(start.Year, 12, 31),
            _ => start,
        };

    private static DateOnly Add(DateOnly start, int number, StatsInterval interval) =>
        interval switch
        {
            StatsInterval.Week => start.AddDays(7 * number),
            StatsInterval.Month => start.AddMonths(number),
            StatsInterval.Year => start.AddYears(number),
            _ => start.AddDays(number),
        };

    private static int CountOf(DateOnly first, DateOnly last, StatsInterval interval) =>
        interval switch
        {
            StatsInterval.Week => ((last.DayNumber - first.DayNumber) / 7) + 1,
            StatsInterval.Month => ((last.Year - first.Year) * 12) + last.Month - first.Month + 1,
            StatsInterval.Year => last.Year - first.Year + 1,
            _ => last.DayNumber - first.DayNumber + 1,
        };

    private static string NameOf(DateOnly start, StatsInterval interval)
    {
        var culture = CultureInfo.InvariantCulture;
        if (interval != StatsInterval.Week)
            return start.ToString(
                interval switch
                {
                    StatsInterval.Year => "yyyy",
                    StatsInterval.Month => "yyyy-MM",
                    _ => "yyyy-MM-dd",
                },
                culture
            );
        var monday = start.ToDateTime(TimeOnly.MinValue);
        return string.Create(culture, $"{ISOWeek.GetYear(monday):D4}-W{ISOWeek.GetWeekOfYear(monday):D2}");
    }
}
