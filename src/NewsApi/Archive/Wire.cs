using NewsApi.Http;
using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>Values of rows as answers give them; called inside projections, after the SQL.</summary>
internal static class Wire
{
    public static FactState State(FactStatus status) => (FactState)status;

    public static FactStatus Status(FactState state) => (FactStatus)state;

    public static FactEvidence Evidence(EvidenceState? state) => (FactEvidence)(state ?? EvidenceState.Exact);

    public static EvidenceState? Evidence(FactEvidence evidence) =>
        evidence == FactEvidence.Exact ? null : (EvidenceState)evidence;

    /// <summary>The words alone: where they stood was another text.</summary>
    public static IReadOnlyList<string>? Lost(IReadOnlyList<EvidenceSpan>? lost) =>
        lost is null ? null : [.. lost.Select(span => span.Exact)];

    public static IReadOnlyList<EvidenceSpan>? Lost(IReadOnlyList<string>? lost) =>
        lost is null ? null : [.. lost.Select(words => new EvidenceSpan(0, words.Length, words))];

    /// <summary>Null for no characters.</summary>
    public static SpanResponse? SpanIn(EvidenceSpan span) => span == EvidenceSpan.None ? null : Span(span);

    public static SpanResponse Span(EvidenceSpan span) => new(span.Start, span.End, span.Exact);

    public static IReadOnlyList<SpanResponse> Spans(IReadOnlyList<EvidenceSpan> spans) => [.. spans.Select(Span)];
}
