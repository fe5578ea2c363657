using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Entities;
using NewsApi.Extraction;
using NewsApi.Quotes;
using NewsApi.Storage.Model;
using NewsApi.Timeline;

namespace NewsApi.Imports;

/// <summary>Facts of a text that is not stored, in the shape of stored ones.</summary>
internal static class ExtractMapping
{
    private static readonly Func<Quote, QuoteResponse> Quote = QuoteMapping.ToResponse.Compile();
    private static readonly Func<Appearance, EntityInArticle> Entity = EntityMapping.InArticleOf.Compile();
    private static readonly Func<TimelineEvent, TimelineEventResponse> Event = TimelineMapping.ToResponse.Compile();

    public static ExtractResponse ToResponse(ArticleDraft draft, ArticleFacts facts)
    {
        var article = ArticleRows.New(draft, slug: "", now: default);
        var entities = Entities(facts);
        return new ExtractResponse(
            draft.Title,
            draft.Body,
            draft.PublishedOn,
            draft.Language,
            [
                .. facts
                    .Quotes.Select((q, i) => Quote(Row(FactRows.Quote(draft.Body, q, entities), article, i + 1)))
                    .Select(q => q with { ArticleId = null, Article = null }),
            ],
            [.. facts.Entities.Select((e, i) => Entity(Appearance(draft.Body, e, entities[i])).Entity)],
            [
                .. facts
                    .Timeline.Select((e, i) => Event(Row(FactRows.Event(draft.Body, e, entities), article, i + 1)))
                    .Select(e => e with { ArticleId = null, Article = null }),
            ],
            [
                .. facts.TimeExpressions.Select(t => new TimeExpressionResponse(
                    t.Span.Start,
                    t.Span.End,
                    t.Span.In(draft.Body),
                    t.Type.Word().ToUpperInvariant(),
                    t.Value
                )),
            ],
            facts.Warnings
        );
    }

    public static IReadOnlyList<ReadingExplanationResponse> ToResponse(
        string body,
        IReadOnlyList<Explanation> explanations
    ) =>
        [
            .. explanations.Select(e => new ReadingExplanationResponse(
                e.About,
                e.Span.Start,
                e.Span.End,
                e.Span.In(body),
                e.Rule,
                [.. e.Candidates.Select(c => new CandidateResponse(c.Rule, c.Result, c.Confidence, c.Anchor))]
            )),
        ];

    private static List<Entity> Entities(ArticleFacts facts)
    {
        var taken = new HashSet<string>();
        var entities = facts
            .Entities.Select(e => EntityRegistry.Create(new EntityIdentity(e.Type, e.Name), taken))
            .ToList();
        for (var i = 0; i < entities.Count; i++)
            entities[i].Id = i + 1;
        return entities;
    }

    private static Appearance Appearance(string body, Extraction.Entities.ExtractedEntity found, Entity entity) =>
        new()
        {
            EntityId = entity.Id,
            Entity = entity,
            Salience = found.Salience,
            Mentions = [.. found.Mentions.Select(m => FactRows.Evidence(body, m))],
        };

    // The keys that the database would set.
    private static Quote Row(Quote quote, Article article, int id)
    {
        (quote.Id, quote.Article, quote.SpeakerId) = (id, article, quote.Speaker?.Id);
        quote.About.ForEach(subject => subject.EntityId = subject.Entity!.Id);
        return quote;
    }

    private static TimelineEvent Row(TimelineEvent happening, Article article, int id)
    {
        (happening.Id, happening.Article) = (id, article);
        happening.Entities.ForEach(participant => participant.EntityId = participant.Entity!.Id);
        return happening;
    }
}
