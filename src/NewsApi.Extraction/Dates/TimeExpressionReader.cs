using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Dates;

/// <summary>Finds every time expression and what it means: matchers first, then the resolver in the order of the text.</summary>
internal static class TimeExpressionReader
{
    public static IReadOnlyList<TimeExpression> Read(TextLayout layout, DateOnly publishedOn)
    {
        var words = TimeWords.Of(layout.Tokens);
        var found = new List<TimeExpression>();
        var lastDate = publishedOn;
        foreach (var sentence in layout.Sentences)
        {
            int? namedYear = null;
            for (var i = sentence.FirstToken; i < sentence.TokenEnd; i++)
            {
                var at = new TimeCursor(layout, words, i, sentence.FirstToken, sentence.TokenEnd);
                if (!MayBegin(at) || TimeRules.Match(at) is not { } match)
                    continue;
                var tense = TenseReader.At(layout, sentence.FirstToken, sentence.TokenEnd, i, i + match.Length);
                var context = new ResolutionContext(publishedOn, lastDate, tense, namedYear);
                if (Resolver.Resolve(match.Meaning, context) is not { } resolution)
                    continue;
                var span = new TextSpan(layout.Tokens[i].Start, layout.Tokens[i + match.Length - 1].End);
                found.Add(
                    new TimeExpression(span, resolution.Type, resolution.Value, resolution.Date) { Rule = match.Rule }
                );
                if (
                    resolution.Date is
                    {
                        Start: { } start,
                        Precision: DatePrecision.Day
                            or DatePrecision.Month
                            or DatePrecision.Year
                            or DatePrecision.Minute
                    }
                )
                    lastDate = start;
                if (match.Meaning is YearMeaning or DayMeaning { Year: not null } or MonthMeaning { Year: not null })
                    namedYear = resolution.Date!.Start!.Value.Year;
                i += match.Length - 1;
            }
        }
        return found;
    }

    // Most tokens begin nothing, and are passed over without trying a rule.
    private static bool MayBegin(TimeCursor at)
    {
        var text = at.Text;
        return at.Words[at.At].Length > 0
            || char.IsAsciiDigit(text[0])
            || text.Contains('-', StringComparison.Ordinal)
            || at.IsAny(
                "the",
                "a",
                "an",
                "every",
                "each",
                "several",
                "less",
                "more",
                "about",
                "nearly",
                "almost",
                "some",
                "around",
                "over",
                "at",
                "just",
                "only",
                "that",
                "current",
                "recent",
                "future",
                "Q1",
                "Q2",
                "Q3",
                "Q4",
                "fiscal"
            );
    }
}
