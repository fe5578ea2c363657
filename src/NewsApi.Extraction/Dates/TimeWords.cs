using System.Collections.Frozen;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Dates;

/// <summary>Looks words up in <c>Dates/time-words.tsv</c>. A word may be in several classes ("second", "late").</summary>
internal static class TimeWords
{
    private static readonly FrozenDictionary<string, TimeWord[]> All = Lexicon
        .Rows("Dates.time-words.tsv")
        .GroupBy(row => row[1], row => new TimeWord(Enum.Parse<TimeWordClass>(row[0], ignoreCase: true), row[2]))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>The classes of a word; none for most.</summary>
    public static TimeWord[] Of(string word) => All.TryGetValue(word, out var classes) ? classes : [];

    /// <summary>The number that a single word says; null for other words.</summary>
    public static int? NumberOf(string word) => ValueOf(word, TimeWordClass.Number)?.Number;

    /// <summary>The TIMEX3 designator of a unit of time; null for other words.</summary>
    public static string? UnitOf(string word) => ValueOf(word, TimeWordClass.Unit)?.Value;

    private static TimeWord? ValueOf(string word, TimeWordClass kind)
    {
        foreach (var meaning in Of(word.ToLowerInvariant()))
        {
            if (meaning.Class == kind)
                return meaning;
        }
        return null;
    }
}
