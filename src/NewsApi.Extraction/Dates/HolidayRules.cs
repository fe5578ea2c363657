using System.Collections.Frozen;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Dates;

/// <summary>Matches holidays that have a day in the calendar, from <c>Dates/holidays.tsv</c>.</summary>
internal static class HolidayRules
{
    private static readonly FrozenDictionary<string, string> Days = Lexicon
        .Rows("Dates.holidays.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>"Christmas Eve", "Thanksgiving Day", "last Labor Day", "Easter 2019".</summary>
    public static TimeMatch? Holiday(TimeCursor at)
    {
        int? relative = at.In(TimeWordClass.Relative)?.Number;
        var start = relative is null ? 0 : 1;
        if (at.Move(start).In(TimeWordClass.Holiday) is null || !at.Move(start).IsCapitalized)
            return null;
        var (rule, length) = RuleAt(at.Move(start));
        if (rule is null)
            return null;
        var year = at.Move(start + length).Year;
        return new TimeMatch(
            start + length + (year is null ? 0 : 1),
            new HolidayMeaning(rule, year, relative),
            "holiday"
        );
    }

    private static (string? Rule, int Length) RuleAt(TimeCursor at)
    {
        var name = at.Text.Replace('’', '\'');
        (string?, int) best = (Days.GetValueOrDefault(name), 1);
        for (var length = 2; length <= 5 && at.Move(length - 1).IsInside; length++)
        {
            var word = at.Move(length - 1).Text.Replace('’', '\'');
            name = word[0] == '\'' ? name + word : $"{name} {word}";
            if (Days.TryGetValue(name, out var rule))
                best = (rule, length);
        }
        return best;
    }
}
