using System.Globalization;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Quotes;

/// <summary>How often each rule is right, speaker included, measured on development sets: <c>Quotes/rule-confidence.tsv</c>.</summary>
internal static class RuleConfidence
{
    // For a rule that was too rare to measure.
    private const double Unmeasured = 0.5;

    private static readonly Dictionary<string, double> All = Lexicon
        .Rows("Quotes.rule-confidence.tsv")
        .ToDictionary(
            static row => row[0],
            static row => double.Parse(row[1], CultureInfo.InvariantCulture),
            StringComparer.Ordinal
        );

    public static double Of(string rule) => All.GetValueOrDefault(rule, Unmeasured);
}
