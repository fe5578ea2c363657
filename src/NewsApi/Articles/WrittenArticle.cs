using NewsApi.Entities;
using NewsApi.Quotes;
using NewsApi.Storage.Model;
using NewsApi.Timeline;

namespace NewsApi.Articles;

/// <summary>The answer to an article that was just written, from the rows in memory: the mappings that queries use, compiled.</summary>
internal static class WrittenArticle
{
    private static readonly Func<Article, ArticleResponse> ToArticle = ArticleMapping.ToResponse(true).Compile();
    private static readonly Func<Quote, QuoteResponse> ToQuote = QuoteMapping.ToResponse.Compile();
    private static readonly Func<Appearance, EntityInArticle> ToEntity = EntityMapping.InArticleOf.Compile();
    private static readonly Func<TimelineEvent, TimelineEventResponse> ToEvent = TimelineMapping.ToResponse.Compile();

    /// <param name="article">New: nobody has decided on any of its facts yet.</param>
    public static ArticleResponse ToResponse(Article article) =>
        ToArticle(article) with
        {
            Quotes = [.. article.Quotes.OrderBy(q => q.Start).ThenBy(q => q.Id).Select(Quote)],
            Entities =
            [
                .. article
                    .Appearances.OrderByDescending(a => a.Salience)
                    .ThenBy(a => a.EntityId)
                    .Select(a => ToEntity(a).Entity),
            ],
            Timeline = [.. article.Timeline.OrderBy(e => e.SortDay).ThenBy(e => e.Id).Select(Event)],
        };

    // The article stands around its facts, not in each of them once more.
    private static QuoteResponse Quote(Quote quote) => ToQuote(quote) with { Article = null };

    private static TimelineEventResponse Event(TimelineEvent happening) => ToEvent(happening) with { Article = null };
}
