using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>Moves the evidence of a fact to where its text stands in a changed body.</summary>
internal static class Reanchor
{
    public static bool TryMove(Quote quote, string body)
    {
        if (!TryMoveAll(quote.Parts, body, out var parts))
            return false;
        quote.Parts = parts;
        quote.Start = parts[0].Start;
        quote.SpeakerSpan = Moved(quote.SpeakerSpan, body);
        quote.Cue = Moved(quote.Cue, body);
        return true;
    }

    public static bool TryMove(TimelineEvent happening, string body)
    {
        if (Moved(happening.Sentence, body) is not { } sentence)
            return false;
        var expression = Moved(happening.Expression with { Start = NearIn(happening, sentence) }, body);
        if (expression is null)
            return false;
        happening.Sentence = sentence;
        happening.Expression = expression;
        return true;
    }

    /// <summary>Keeps the mentions that are still there; false where none is.</summary>
    public static bool TryMove(Appearance appearance, string body)
    {
        var mentions = appearance
            .Mentions.Select(mention => Moved(mention, body))
            .OfType<EvidenceSpan>()
            .Distinct()
            .OrderBy(mention => mention.Start)
            .ToList();
        appearance.Mentions = mentions;
        appearance.MentionCount = mentions.Count;
        return mentions.Count > 0;
    }

    private static bool TryMoveAll(IReadOnlyList<EvidenceSpan> spans, string body, out List<EvidenceSpan> moved)
    {
        moved = [.. spans.Select(span => Moved(span, body)).OfType<EvidenceSpan>()];
        return moved.Count == spans.Count && moved.Count > 0;
    }

    // The expression moves with its sentence.
    private static int NearIn(TimelineEvent happening, EvidenceSpan sentence) =>
        Math.Max(0, sentence.Start + happening.Expression.Start - happening.Sentence.Start);

    /// <summary>The occurrence of the same characters nearest to where they stood; null where they are gone.</summary>
    private static EvidenceSpan? Moved(EvidenceSpan? span, string body)
    {
        if (span is null || span.Exact.Length == 0)
            return null;
        var from = Math.Min(span.Start, body.Length);
        var after = body.IndexOf(span.Exact, from, StringComparison.Ordinal);
        var before = body.AsSpan(0, Math.Min(body.Length, from + span.Exact.Length))
            .LastIndexOf(span.Exact, StringComparison.Ordinal);
        var at = (before, after) switch
        {
            (-1, -1) => -1,
            (-1, _) => after,
            (_, -1) => before,
            _ => from - before <= after - from ? before : after,
        };
        return at < 0 ? null : new EvidenceSpan(at, at + span.Exact.Length, span.Exact);
    }
}
