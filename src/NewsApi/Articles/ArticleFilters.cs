using NewsApi.Archive;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Articles;

/// <summary>The filters of a list of articles, in SQL.</summary>
internal static class ArticleFilters
{
    /// <param name="filter">With entities by their ids.</param>
    public static IQueryable<Article> Apply(this ArticleFilter filter, IQueryable<Article> articles)
    {
        var source = FilterValues.Parse(filter.Source).Map(Slug.Of);
        foreach (var keys in source.Wanted)
            articles = articles.Where(a => keys.Contains(a.SourceKey));
        if (source.Unwanted is { Count: > 0 } unwantedSources)
            articles = articles.Where(a => a.SourceKey == null || !unwantedSources.Contains(a.SourceKey));

        var language = FilterValues.Parse(filter.Language).Map(tag => tag.ToLowerInvariant());
        foreach (var tags in language.Wanted)
            articles = articles.Where(a => tags.Contains(a.Language));
        articles = articles.Where(a => !language.Unwanted.Contains(a.Language));

        var tag = FilterValues.Parse(filter.Tag).Map(Slug.Of);
        foreach (var keys in tag.Wanted)
            articles = articles.Where(a => a.Tags.Any(t => keys.Contains(t.Key)));
        if (tag.Unwanted is { Count: > 0 } unwantedTags)
            articles = articles.Where(a => !a.Tags.Any(t => unwantedTags.Contains(t.Key)));

        var author = FilterValues.Parse(filter.Author).Map(Slug.Of);
        foreach (var keys in author.Wanted)
            articles = articles.Where(a => a.Authors.Any(x => keys.Contains(x.Key)));
        if (author.Unwanted is { Count: > 0 } unwantedAuthors)
            articles = articles.Where(a => !a.Authors.Any(x => unwantedAuthors.Contains(x.Key)));

        articles = WithEntities(filter, articles);
        if (filter.From is { } from)
            articles = articles.Where(a => a.PublishedOn >= from);
        if (filter.To is { } to)
            articles = articles.Where(a => a.PublishedOn <= to);
        return filter.Duplicates switch
        {
            DuplicateFilter.Skip => articles.Where(a => a.DuplicateOfId == null),
            DuplicateFilter.Only => articles.Where(a => a.DuplicateOfId != null),
            _ => articles,
        };
    }

    /// <summary>The same filters with entities by their ids, merged ones by those that they are now; as <see cref="Apply"/> wants them.</summary>
    public static async Task<ArticleFilter> ByIdAsync(
        this ArticleFilter filter,
        NewsDbContext context,
        CancellationToken cancellation
    ) =>
        filter with
        {
            Entity = await context.ByIdAsync(filter.Entity, cancellation),
            Speaker = await context.ByIdAsync(filter.Speaker, cancellation),
        };

    private static IQueryable<Article> WithEntities(ArticleFilter filter, IQueryable<Article> articles)
    {
        var entity = FilterValues.Parse(filter.Entity);
        foreach (var ids in entity.Wanted.Select(IdsOf))
            articles = articles.Where(a =>
                a.Appearances.Any(x => x.Status != FactStatus.Rejected && ids.Contains(x.EntityId))
            );
        if (IdsOf(entity.Unwanted) is { Count: > 0 } absent)
            articles = articles.Where(a =>
                !a.Appearances.Any(x => x.Status != FactStatus.Rejected && absent.Contains(x.EntityId))
            );
        var speaker = FilterValues.Parse(filter.Speaker);
        foreach (var ids in speaker.Wanted.Select(IdsOf))
            articles = articles.Where(a =>
                a.Quotes.Any(q =>
                    q.Status != FactStatus.Rejected && q.SpeakerId != null && ids.Contains(q.SpeakerId.Value)
                )
            );
        if (IdsOf(speaker.Unwanted) is { Count: > 0 } silent)
            articles = articles.Where(a =>
                !a.Quotes.Any(q =>
                    q.Status != FactStatus.Rejected && q.SpeakerId != null && silent.Contains(q.SpeakerId.Value)
                )
            );
        return articles;
    }

    private static IReadOnlyList<long> IdsOf(IReadOnlyList<string> values) => ResourceKey.Split(values).Ids;
}
