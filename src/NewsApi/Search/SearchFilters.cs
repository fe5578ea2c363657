using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.FullText;
using NewsApi.Http;
using NewsApi.Storage;

namespace NewsApi.Search;

/// <summary>The filters of articles as the index understands them.</summary>
public sealed class SearchFilters(IDbContextFactory<NewsDbContext> contexts)
{
    internal async Task<IReadOnlyList<SearchFilter>> ReadAsync(ArticleFilter query, CancellationToken cancellation)
    {
        var filters = new List<SearchFilter>();
        Add(FilterField.Source, FilterValues.Parse(query.Source).Map(Slug.Of));
        Add(FilterField.Language, FilterValues.Parse(query.Language).Map(tag => tag.ToLowerInvariant()));
        Add(FilterField.Tag, FilterValues.Parse(query.Tag).Map(Slug.Of));
        Add(FilterField.Author, FilterValues.Parse(query.Author).Map(Slug.Of));
        Add(FilterField.Entity, await WithIdsAsync(FilterValues.Parse(query.Entity), cancellation));
        Add(FilterField.Speaker, await WithIdsAsync(FilterValues.Parse(query.Speaker), cancellation));
        return filters;

        void Add(FilterField field, FilterValues values)
        {
            if (!values.IsEmpty)
                filters.Add(new SearchFilter(field, values.Wanted, values.Unwanted));
        }
    }

    private async Task<FilterValues> WithIdsAsync(FilterValues values, CancellationToken cancellation)
    {
        if (values.IsEmpty)
            return values;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.ByIdAsync(values, cancellation);
    }
}
