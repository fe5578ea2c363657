using System.Linq.Expressions;
using NewsApi.Archive;
using NewsApi.Extraction.Dates;
using NewsApi.Extraction.Timeline;
using NewsApi.Http;
using NewsApi.Storage.Model;

namespace NewsApi.Timeline;

/// <summary>Row to answer.</summary>
internal static class TimelineMapping
{
    public static readonly Expression<Func<TimelineEvent, TimelineEventResponse>> ToResponse =
        e => new TimelineEventResponse(
            e.Id,
            e.ArticleId,
            new EventDateResponse(
                e.Edtf,
                e.Start,
                e.End,
                Vocabulary.Parse<DatePrecision>(e.Precision),
                Wire.SpanIn(e.Expression),
                Vocabulary.Parse<DateKind>(e.Kind),
                e.Anchor
            ),
            e.Title,
            Wire.SpanIn(e.Sentence),
            Vocabulary.Parse<EventTense>(e.Tense),
            e.Entities.OrderBy(p => p.Position).Select(p => p.EntityId).ToList(),
            e.Confidence,
            e.Rule,
            Wire.State(e.Status),
            new ArticleReference(
                e.Article!.Slug,
                e.Article.Title,
                e.Article.PublishedOn,
                e.Article.SourceName,
                e.Article.Revision
            )
        )
        {
            Evidence = Wire.Evidence(e.Evidence),
            Lost = Wire.Lost(e.Lost),
        };
}
