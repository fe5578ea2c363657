using NewsApi.Archive;
using NewsApi.Http;
using NewsApi.Storage.Model;

namespace NewsApi.Articles;

/// <summary>The filters of a list of articles, in SQL.</summary>
internal static class ArticleFilters
{
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

    private static IQueryable<Article> WithEntities(ArticleFilter filter, IQueryable<Article> articles)
    {
        var entity = FilterValues.Parse(filter.Entity);
        foreach (var group in entity.Wanted)
        {
            var (ids, slugs) = ResourceKey.Split(group);
            articles = articles.Where(a =>
                a.Appearances.Any(x =>
                    x.Status != FactStatus.Rejected && (ids.Contains(x.EntityId) || slugs.Contains(x.Entity!.Slug))
                )
            );
        }
        if (entity.Unwanted is { Count: > 0 } unwanted)
        {
            var (ids, slugs) = ResourceKey.Split(unwanted);
            articles = articles.Where(a =>
                !a.Appearances.Any(x =>
                    x.Status != FactStatus.Rejected && (ids.Contains(x.EntityId) || slugs.Contains(x.Entity!.Slug))
                )
            );
        }
        foreach (var group in FilterValues.Parse(filter.Speaker).Wanted)
        {
            var (ids, slugs) = ResourceKey.Split(group);
            articles = articles.Where(a =>
                a.Quotes.Any(q =>
                    q.Status != FactStatus.Rejected
                    && q.SpeakerId != null
                    && (ids.Contains(q.SpeakerId.Value) || slugs.Contains(q.Speaker!.Slug))
                )
            );
        }
        return articles;
    }
}
