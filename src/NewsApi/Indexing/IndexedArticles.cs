using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NewsApi.FullText;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Indexing;

/// <summary>What the index holds of each article, from its rows in the archive or in memory.</summary>
internal static class IndexedArticles
{
    private static readonly Expression<Func<Article, IndexedRows>> ToRows = a => new IndexedRows(
        a.Id,
        a.Title,
        a.Body,
        a.PublishedOn,
        a.SourceKey,
        a.SourceName,
        a.Language,
        a.DuplicateOfId != null,
        a.Tags.Select(t => new IndexedName(FilterField.Tag, t.Key, t.Name, null)).ToList(),
        a.Authors.Select(x => new IndexedName(FilterField.Author, x.Key, x.Name, null)).ToList(),
        a.Appearances.Where(x => x.Status != FactStatus.Rejected)
            .OrderByDescending(x => x.Salience)
            .ThenBy(x => x.EntityId)
            .Select(x => new IndexedEntity(
                x.EntityId,
                new IndexedName(FilterField.Entity, x.Entity!.Slug, x.Entity.Name, x.Entity.Type)
            ))
            .ToList(),
        a.Quotes.Where(q => q.Status != FactStatus.Rejected)
            .OrderBy(q => q.Start)
            .Select(q => new IndexedQuote(q.SpeakerId, q.Text))
            .ToList(),
        a.Timeline.Where(e => e.Status != FactStatus.Rejected).Select(e => new IndexedEvent(e.Start, e.End)).ToList()
    );

    private static readonly Func<Article, IndexedRows> RowsInMemory = ToRows.Compile();

    public static async Task<IReadOnlyList<IndexedArticle>> ReadAsync(NewsDbContext context, IReadOnlyList<long> ids)
    {
        var articles = await context
            .Articles.AsNoTracking()
            .AsSplitQuery()
            .Where(a => ids.Contains(a.Id))
            .OrderBy(a => a.Id)
            .Select(ToRows)
            .ToListAsync();
        return [.. articles.Select(Of)];
    }

    /// <summary>The same of an article in memory, with all its facts and the entities that they name.</summary>
    public static IndexedArticle Of(Article article) => Of(RowsInMemory(article));

    private static IndexedArticle Of(IndexedRows rows) =>
        new(
            rows.Id,
            rows.Title,
            rows.Body,
            rows.PublishedOn,
            rows.SourceKey,
            rows.Language,
            [.. rows.Tags.Select(tag => tag.Key)],
            [.. rows.Authors.Select(author => author.Key)],
            [.. rows.Entities.Select(entity => entity.EntityId)],
            [.. rows.Quotes.Select(quote => quote.SpeakerId).OfType<long>().Distinct()]
        )
        {
            IsDuplicate = rows.IsDuplicate,
            Quotes = [.. rows.Quotes.Select(quote => quote.Text)],
            Mentioned =
            [
                // An open side reaches as far as is asked.
                .. rows.Mentioned.Select(e => new DayRange(e.Start ?? DateOnly.MinValue, e.End ?? DateOnly.MaxValue)),
            ],
            Names =
            [
                .. SourceOf(rows.SourceKey, rows.SourceName),
                .. rows.Tags,
                .. rows.Authors,
                .. rows.Entities.Select(entity => entity.Name),
            ],
        };

    private static IEnumerable<IndexedName> SourceOf(string? key, string? name)
    {
        if (key is not null && name is not null)
            yield return new IndexedName(FilterField.Source, key, name);
    }

    private sealed record IndexedRows(
        long Id,
        string Title,
        string Body,
        DateOnly PublishedOn,
        string? SourceKey,
        string? SourceName,
        string Language,
        bool IsDuplicate,
        List<IndexedName> Tags,
        List<IndexedName> Authors,
        List<IndexedEntity> Entities,
        List<IndexedQuote> Quotes,
        List<IndexedEvent> Mentioned
    );

    private sealed record IndexedEntity(long EntityId, IndexedName Name);

    private sealed record IndexedQuote(long? SpeakerId, string Text);

    private sealed record IndexedEvent(DateOnly? Start, DateOnly? End);
}
