using System.Collections.Frozen;
using System.Globalization;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Timeline;

/// <summary>How often each rule dates rightly, from <c>Timeline/rule-confidence.tsv</c>.</summary>
internal static class EventConfidence
{
    // For a rule that was not measured.
    private const double Unmeasured = 0.6;

    private static readonly FrozenDictionary<string, double> ByRule = Lexicon
        .Rows("Timeline.rule-confidence.tsv")
        .ToFrozenDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture));

    public static double Of(string rule) => ByRule.GetValueOrDefault(rule, Unmeasured);
}
