using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Dates;

/// <summary>Finds every time expression and what it means: matchers first, then the resolver in the order of the text.</summary>
internal static class TimeExpressionReader
{
    public static IReadOnlyList<TimeExpression> Read(
        TextLayout layout,
        DateOnly publishedOn,
        CancellationToken cancellation = default
    )
    {
        var tokens = TimeTokens.Of(layout.Tokens);
        var told = new ToldDates(publishedOn);
        var found = new List<TimeExpression>();
        var matches = new List<(int At, TimeMatch Match)>();
        for (var s = 0; s < layout.Sentences.Count; s++)
        {
            cancellation.ThrowIfCancellationRequested();
            var sentence = layout.Sentences[s];
            told.BeginSentence();
            FindIn(tokens, sentence, matches);
            if (s < 2 && DateLine.Is(layout, s, matches))
                continue;
            for (var i = 0; i < matches.Count; i++)
            {
                var (at, match) = matches[i];
                var tense = TenseReader.At(layout, sentence.FirstToken, sentence.TokenEnd, at, at + match.Length);
                var context = new ResolutionContext(publishedOn, told, tense, DayAfter(matches, i));
                if (Resolver.Resolve(match.Meaning, context) is not { } resolution)
                    continue;
                told.Tell(match.Meaning, resolution);
                var span = new TextSpan(layout.Tokens[at].Start, layout.Tokens[at + match.Length - 1].End);
                found.Add(
                    new TimeExpression(span, resolution.Type, resolution.Value, resolution.Date) { Rule = match.Rule }
                );
            }
        }
        return found;
    }

    private static void FindIn(TimeTokens tokens, Sentence sentence, List<(int At, TimeMatch Match)> matches)
    {
        matches.Clear();
        for (var i = sentence.FirstToken; i < sentence.TokenEnd; i++)
        {
            var at = new TimeCursor(tokens, i, sentence.FirstToken, sentence.TokenEnd);
            if (TimeRules.Match(at) is not { } match)
                continue;
            matches.Add((i, match));
            i += match.Length - 1;
        }
    }

    // "At 2:49 a.m. local time (7:49 a.m. UTC) on Saturday": the day stands behind.
    private static Meaning? DayAfter(List<(int At, TimeMatch Match)> matches, int i)
    {
        const int reach = 3;
        if (matches[i].Match.Meaning is not TimeMeaning { Day: null })
            return null;
        for (var next = i + 1; next < Math.Min(matches.Count, i + 1 + reach); next++)
        {
            switch (matches[next].Match.Meaning)
            {
                case TimeMeaning { Day: { } day }:
                    return day;
                case DayMeaning or WeekdayMeaning or NearDayMeaning:
                    return matches[next].Match.Meaning;
            }
        }
        return null;
    }
}
