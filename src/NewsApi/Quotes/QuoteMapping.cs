using System.Linq.Expressions;
using NewsApi.Archive;
using NewsApi.Extraction.Quotes;
using NewsApi.Http;
using NewsApi.Storage.Model;

namespace NewsApi.Quotes;

/// <summary>Row to answer.</summary>
internal static class QuoteMapping
{
    public static readonly Expression<Func<Quote, QuoteResponse>> ToResponse = q => new QuoteResponse(
        q.Id,
        q.ArticleId,
        Vocabulary.Parse<QuoteType>(q.Type),
        q.Text,
        Wire.Spans(q.Parts),
        Speaker(q.SpeakerSpan, q.SpeakerKind, q.SpeakerName, q.SpeakerId, q.ResolvedBy),
        Cue(q.Cue),
        q.About.OrderBy(s => s.EntityId).Select(s => s.EntityId).ToList(),
        q.Confidence,
        q.Rule,
        Wire.State(q.Status),
        new ArticleReference(
            q.Article!.Slug,
            q.Article.Title,
            q.Article.PublishedOn,
            q.Article.SourceName,
            q.Article.Revision
        )
    )
    {
        Evidence = Wire.Evidence(q.Evidence),
        Lost = Wire.Lost(q.Lost),
    };

    private static SpeakerResponse? Speaker(
        EvidenceSpan? span,
        string? kind,
        string? name,
        long? id,
        string? resolvedBy
    ) =>
        kind is null
            ? null
            : new SpeakerResponse(
                span?.Exact,
                span?.Start,
                span?.End,
                Vocabulary.Parse<SpeakerKind>(kind),
                name,
                id,
                resolvedBy
            );

    private static CueResponse? Cue(EvidenceSpan? cue) => cue is null ? null : new(cue.Exact, cue.Start, cue.End);
}
