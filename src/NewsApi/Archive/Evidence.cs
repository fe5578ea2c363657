using NewsApi.Http;
using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>Holds spans against the body they point into.</summary>
internal static class Evidence
{
    /// <summary>Whether the body has at this place what the span says.</summary>
    public static bool Stands(string body, EvidenceSpan span) =>
        span.Start >= 0
        && span.Start <= span.End
        && span.End <= body.Length
        && body.AsSpan(span.Start, span.End - span.Start).SequenceEqual(span.Exact);

    /// <param name="field">The field's name on the wire.</param>
    /// <exception cref="ProblemException">400: outside the body, empty, or inside a surrogate pair.</exception>
    public static EvidenceSpan Of(string body, SpanRequest span, string field)
    {
        if (span.Start < 0 || span.Start >= span.End || span.End > body.Length)
            throw ProblemException.Field(
                ProblemTypes.InvalidRequest,
                field,
                $"{span.Start}..{span.End} is no stretch of the body, which has {body.Length} characters."
            );
        if (char.IsLowSurrogate(body[span.Start]) || (span.End < body.Length && char.IsLowSurrogate(body[span.End])))
            throw ProblemException.Field(ProblemTypes.InvalidRequest, field, "The span cuts a surrogate pair in two.");
        return new EvidenceSpan(span.Start, span.End, body[span.Start..span.End]);
    }

    /// <summary>Several spans in text order, none overlapping.</summary>
    /// <exception cref="ProblemException">400: as above, or out of order.</exception>
    public static IReadOnlyList<EvidenceSpan> Of(string body, IReadOnlyList<SpanRequest> spans, string field)
    {
        var evidence = spans.Select(span => Of(body, span, field)).ToList();
        for (var i = 1; i < evidence.Count; i++)
        {
            if (evidence[i].Start < evidence[i - 1].End)
                throw ProblemException.Field(
                    ProblemTypes.InvalidRequest,
                    field,
                    "Spans must be in text order and not overlap."
                );
        }
        return evidence;
    }
}
