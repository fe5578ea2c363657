using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>Finds the evidence of facts again in a changed body, by its words and what stands around them.</summary>
/// <param name="old">The body that the spans point into.</param>
/// <param name="body">The one that they are to point into.</param>
internal sealed class Reanchor(string old, string body)
{
    private readonly SpanSearch search = new(old, body);

    /// <summary>Points the quote at its words; where one of its parts is gone, at none.</summary>
    public void Move(Quote quote)
    {
        if (quote.Evidence == EvidenceState.Orphaned)
        {
            if (FindLost(quote.Lost) is { } found)
                Place(quote, found);
            return;
        }
        if (FindAll(quote.Parts) is not { } parts)
        {
            (quote.Evidence, quote.Lost, quote.Parts) = (EvidenceState.Orphaned, quote.Parts, []);
            (quote.SpeakerSpan, quote.Cue, quote.Start) = (null, null, int.MaxValue);
            return;
        }
        quote.SpeakerSpan = Find(quote.SpeakerSpan);
        quote.Cue = Find(quote.Cue);
        if (!parts.SequenceEqual(quote.Parts))
            Place(quote, parts);
    }

    /// <summary>Points the event at its sentence, and in it at its date; where the sentence is gone, at nothing.</summary>
    public void Move(TimelineEvent happening)
    {
        if (happening.Evidence == EvidenceState.Orphaned)
        {
            var (lostSentence, lostExpression) = (happening.Lost![0], happening.Lost[1]);
            if (
                search.FindOnly(lostSentence) is { } found
                && FirstIn(found, lostExpression, near: lostExpression.Start - lostSentence.Start) is { } date
            )
                Place(happening, found, date);
            return;
        }
        var (sentence, expression) = (Find(happening.Sentence), FindExpression(happening));
        if (sentence is null || expression is null)
        {
            (happening.Evidence, happening.Lost) = (EvidenceState.Orphaned, [happening.Sentence, happening.Expression]);
            (happening.Sentence, happening.Expression) = (EvidenceSpan.None, EvidenceSpan.None);
        }
        else if ((sentence, expression) != (happening.Sentence, happening.Expression))
            Place(happening, sentence, expression);
    }

    /// <summary>Keeps the mentions that are still there.</summary>
    public void Move(Appearance appearance)
    {
        var isOrphaned = appearance.Evidence == EvidenceState.Orphaned;
        var sought = isOrphaned ? appearance.Lost! : appearance.Mentions;
        var mentions = sought
            .Select(mention => isOrphaned ? search.FindOnly(mention) : Find(mention))
            .OfType<EvidenceSpan>()
            .Distinct()
            .OrderBy(mention => mention.Start)
            .ToList();
        if (mentions.Count > 0)
        {
            if (isOrphaned || !mentions.TrueForAll(sought.Contains))
                appearance.Evidence = EvidenceState.Moved;
            appearance.Lost = null;
        }
        else if (!isOrphaned)
            (appearance.Evidence, appearance.Lost) = (EvidenceState.Orphaned, appearance.Mentions);
        (appearance.Mentions, appearance.MentionCount) = (mentions, mentions.Count);
    }

    private static void Place(Quote quote, List<EvidenceSpan> parts)
    {
        (quote.Parts, quote.Start) = (parts, parts[0].Start);
        (quote.Evidence, quote.Lost) = (EvidenceState.Moved, null);
    }

    private static void Place(TimelineEvent happening, EvidenceSpan sentence, EvidenceSpan expression)
    {
        (happening.Sentence, happening.Expression) = (sentence, expression);
        (happening.Evidence, happening.Lost) = (EvidenceState.Moved, null);
    }

    private EvidenceSpan? Find(EvidenceSpan? span) => span is null ? null : search.Find(span);

    // Inside its sentence the date stands where it stood.
    private EvidenceSpan? FindExpression(TimelineEvent happening)
    {
        var (sentence, expression) = (happening.Sentence, happening.Expression);
        if (expression.Start < sentence.Start || expression.End > sentence.End)
            return Find(expression);
        return Find(sentence) is { } found ? expression.Moved(found.Start - sentence.Start) : null;
    }

    // Where it stood in the sentence; an export does not tell that.
    private static EvidenceSpan? FirstIn(EvidenceSpan sentence, EvidenceSpan expression, int near)
    {
        var words = expression.Exact;
        var at =
            near >= 0
            && near <= sentence.Exact.Length
            && sentence.Exact.AsSpan(near).StartsWith(words, StringComparison.Ordinal)
                ? near
                : sentence.Exact.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? null : new EvidenceSpan(sentence.Start + at, sentence.Start + at + words.Length, words);
    }

    private List<EvidenceSpan>? FindAll(IReadOnlyList<EvidenceSpan> spans) => InOrder(spans, search.Find);

    private List<EvidenceSpan>? FindLost(IReadOnlyList<EvidenceSpan>? spans) =>
        spans is null ? null : InOrder(spans, search.FindOnly);

    // Parts that changed places say something else.
    private static List<EvidenceSpan>? InOrder(
        IReadOnlyList<EvidenceSpan> spans,
        Func<EvidenceSpan, EvidenceSpan?> find
    )
    {
        var found = new List<EvidenceSpan>(spans.Count);
        foreach (var span in spans)
        {
            if (find(span) is not { } place)
                return null;
            found.Add(place);
        }
        return found.Count > 0 ? found : null;
    }
}
