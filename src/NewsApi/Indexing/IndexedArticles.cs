using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NewsApi.FullText;
using NewsApi.FullText.Facts;
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
        a.Quotes.OrderBy(q => q.Start)
            .Select(q => new IndexedQuote(
                q.Id,
                q.Text,
                q.Type,
                q.CueKey,
                q.SpeakerId,
                q.About.Select(s => s.EntityId).ToList(),
                q.Confidence,
                q.Status
            ))
            .ToList(),
        a.Timeline.OrderBy(e => e.Id)
            .Select(e => new IndexedEvent(
                e.Id,
                e.Title,
                e.Sentence.Exact,
                e.SortDay,
                e.Start,
                e.End,
                e.Precision,
                e.Tense,
                e.Entities.Select(p => p.EntityId).ToList(),
                e.Confidence,
                e.Status
            ))
            .ToList()
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
            [.. Standing(rows.Quotes).Select(quote => quote.SpeakerId).OfType<long>().Distinct()]
        )
        {
            IsDuplicate = rows.IsDuplicate,
            Quotes = [.. Standing(rows.Quotes).Select(quote => quote.Text)],
            Mentioned =
            [
                .. rows.Events.Where(e => e.Status != FactStatus.Rejected).Select(e => e.MentionedBy(rows.PublishedOn)),
            ],
            Facts = Facts(
                rows.PublishedOn,
                FactKeys.OfArticle(rows.SourceKey, rows.Language),
                rows.Quotes,
                rows.Events
            ),
            Names =
            [
                .. SourceOf(rows.SourceKey, rows.SourceName),
                .. rows.Tags,
                .. rows.Authors,
                .. rows.Entities.Select(entity => entity.Name),
            ],
        };

    private static IEnumerable<IndexedQuote> Standing(List<IndexedQuote> quotes) =>
        quotes.Where(quote => quote.Status != FactStatus.Rejected);

    /// <summary>Rejected ones too: lists by status show them.</summary>
    public static IReadOnlyList<IndexedFact> Facts(
        DateOnly publishedOn,
        IReadOnlyList<FactKey> ofArticle,
        IEnumerable<IndexedQuote> quotes,
        IEnumerable<IndexedEvent> events
    ) => [.. quotes.Select(q => q.ToFact(publishedOn, ofArticle)), .. events.Select(e => e.ToFact(ofArticle))];

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
        List<IndexedEvent> Events
    );

    private sealed record IndexedEntity(long EntityId, IndexedName Name);
}
