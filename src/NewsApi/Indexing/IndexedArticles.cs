using Microsoft.EntityFrameworkCore;
using NewsApi.FullText;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Indexing;

/// <summary>Reads what the index holds of each article.</summary>
internal static class IndexedArticles
{
    public static async Task<IReadOnlyList<IndexedArticle>> ReadAsync(NewsDbContext context, IReadOnlyList<long> ids)
    {
        var rows = await context
            .Articles.AsNoTracking()
            .AsSplitQuery()
            .Where(a => ids.Contains(a.Id))
            .OrderBy(a => a.Id)
            .Select(a => new
            {
                a.Id,
                a.Title,
                a.Body,
                a.PublishedOn,
                a.SourceKey,
                a.SourceName,
                a.Language,
                Tags = a.Tags.Select(t => new IndexedName(FilterField.Tag, t.Key, t.Name, null)).ToList(),
                Authors = a.Authors.Select(x => new IndexedName(FilterField.Author, x.Key, x.Name, null)).ToList(),
                Entities = a
                    .Appearances.Where(x => x.Status != FactStatus.Rejected)
                    .OrderByDescending(x => x.Salience)
                    .ThenBy(x => x.EntityId)
                    .Select(x => new
                    {
                        x.EntityId,
                        Name = new IndexedName(FilterField.Entity, x.Entity!.Slug, x.Entity.Name, x.Entity.Type),
                    })
                    .ToList(),
                Quotes = a
                    .Quotes.Where(q => q.Status != FactStatus.Rejected)
                    .OrderBy(q => q.Start)
                    .Select(q => new { q.SpeakerId, q.Text })
                    .ToList(),
                Mentioned = a
                    .Timeline.Where(e => e.Status != FactStatus.Rejected)
                    .Select(e => new { e.Start, e.End })
                    .ToList(),
            })
            .ToListAsync();
        return
        [
            .. rows.Select(a => new IndexedArticle(
                a.Id,
                a.Title,
                a.Body,
                a.PublishedOn,
                a.SourceKey,
                a.Language,
                [.. a.Tags.Select(tag => tag.Key)],
                [.. a.Authors.Select(author => author.Key)],
                [.. a.Entities.Select(entity => entity.EntityId)],
                [.. a.Quotes.Select(quote => quote.SpeakerId).OfType<long>().Distinct()]
            )
            {
                Quotes = [.. a.Quotes.Select(quote => quote.Text)],
                Mentioned =
                [
                    // An open side reaches as far as is asked.
                    .. a.Mentioned.Select(e => new DayRange(e.Start ?? DateOnly.MinValue, e.End ?? DateOnly.MaxValue)),
                ],
                Names =
                [
                    .. SourceOf(a.SourceKey, a.SourceName),
                    .. a.Tags,
                    .. a.Authors,
                    .. a.Entities.Select(entity => entity.Name),
                ],
            }),
        ];
    }

    private static IEnumerable<IndexedName> SourceOf(string? key, string? name)
    {
        if (key is not null && name is not null)
            yield return new IndexedName(FilterField.Source, key, name);
    }
}
