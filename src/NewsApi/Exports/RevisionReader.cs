using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Revisions;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Exports;

/// <summary>Reads what exported articles were before, some revisions at a time: an article may have had any number of them.</summary>
internal static class RevisionReader
{
    private const int RevisionsAtATime = 20;

    /// <summary>What is noted of the latest revision of each article, by its id and the number of the revision.</summary>
    public static async Task<Dictionary<(long Id, int Number), ExportedNoteResponse>> NotesAsync(
        NewsDbContext context,
        IReadOnlyList<long> articles,
        CancellationToken cancellation
    ) =>
        await context
            .Revisions.AsNoTracking()
            .Where(r => EF.Parameter(articles).Contains(r.ArticleId))
            .Where(r => context.Articles.Any(a => a.Id == r.ArticleId && a.Revision == r.Number))
            .ToDictionaryAsync(r => (r.ArticleId, r.Number), Note, cancellation);

    /// <summary>The revisions before that of the line, the first one first; none where the article is gone or withheld since.</summary>
    public static async IAsyncEnumerable<ExportedRevisionResponse> ReadAsync(
        IDbContextFactory<NewsDbContext> contexts,
        ExportedArticleResponse line,
        JsonSerializerOptions json,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        for (var after = 0; ; )
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            var rows = await context
                .Revisions.AsNoTracking()
                .Where(r => r.ArticleId == line.Id && r.Number > after && r.Number < line.Revision)
                .Where(r => context.Articles.Any(a => a.Id == r.ArticleId))
                .OrderBy(r => r.Number)
                .Take(RevisionsAtATime)
                .ToListAsync(cancellation);
            if (rows.Count == 0)
                yield break;
            after = rows[^1].Number;
            foreach (var row in rows)
                yield return new ExportedRevisionResponse(
                    line.Id,
                    line.Slug,
                    line.CreatedAt,
                    row.Number,
                    Note(row),
                    row.Document is { } document ? Packed.Unpack<ArticleResponse>(document, json) : null
                );
        }
    }

    private static ExportedNoteResponse Note(ArticleRevision row) =>
        new(row.At, row.By, (RevisionChange?)row.Kind, row.TraceId);
}
