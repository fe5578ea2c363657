using System.Collections.Frozen;
using NewsApi.Extraction.Dates;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Timeline;

/// <summary>Cuts a sentence into clauses: at marks, at words that begin a clause, and between two dates.</summary>
internal static class ClauseSplitter
{
    private static readonly FrozenSet<string> Openers = Lexicon
        .Lines("Timeline.clause-openers.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="times">The time expressions of the sentence, in order; none is cut.</param>
    public static List<Clause> Split(TextLayout layout, Sentence sentence, IReadOnlyList<TimeExpression> times)
    {
        var clauses = new List<Clause>();
        var first = sentence.FirstToken;
        var time = 0;
        for (var i = sentence.FirstToken; i < sentence.TokenEnd; i++)
        {
            var token = layout.Tokens[i];
            while (time < times.Count && times[time].Span.End <= token.Start)
                time++;
            var isInTime = time < times.Count && times[time].Span.Contains(token.Start);
            if (isInTime || i == first || !IsBoundary(layout, sentence, i))
                continue;
            clauses.Add(new Clause(first, i));
            first = i;
        }
        clauses.Add(new Clause(first, sentence.TokenEnd));
        return clauses;
    }

    private static bool IsBoundary(TextLayout layout, Sentence sentence, int i)
    {
        var text = layout.Tokens[i].Text;
        if (text is "," or ";" or ":" or "(" or "—" or "--" or "–" or "“" or "\"")
            return true;
        if (Openers.Contains(text))
            return true;
        // "to be held", "is set to begin": what comes has its own date.
        return text == "to"
            && i + 1 < sentence.TokenEnd
            && (
                layout.Tokens[i + 1].Text == "be"
                || TenseReader.LeadsAhead(layout.Tokens, sentence.FirstToken, sentence.TokenEnd, i)
            );
    }
}
