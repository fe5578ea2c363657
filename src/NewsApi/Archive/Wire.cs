using NewsApi.Http;
using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>Values of rows as answers give them; called inside projections, after the SQL.</summary>
internal static class Wire
{
    public static FactState State(FactStatus status) => (FactState)status;

    public static FactStatus Status(FactState state) => (FactStatus)state;

    public static SpanResponse Span(EvidenceSpan span) => new(span.Start, span.End, span.Exact);

    public static IReadOnlyList<SpanResponse> Spans(IReadOnlyList<EvidenceSpan> spans) => [.. spans.Select(Span)];
}
