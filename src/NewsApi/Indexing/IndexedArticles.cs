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
            .Where(a => ids.Contains(a.Id))
            .OrderBy(a => a.Id)
            .Select(a => new
            {
                a.Id,
                a.Title,
                a.Body,
                a.PublishedOn,
                a.SourceKey,
                a.Language,
                Tags = a.Tags.Select(t => t.Key).ToList(),
                Authors = a.Authors.Select(x => x.Key).ToList(),
                Entities = a.Appearances.Where(x => x.Status != FactStatus.Rejected).Select(x => x.EntityId).ToList(),
                Speakers = a
                    .Quotes.Where(q => q.Status != FactStatus.Rejected && q.SpeakerId != null)
                    .Select(q => q.SpeakerId!.Value)
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
                a.Tags,
                a.Authors,
                a.Entities,
                [.. a.Speakers.Distinct()]
            )),
        ];
    }
}
