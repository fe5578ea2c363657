using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Revisions;

/// <summary>Tells what an article was, and what became of it.</summary>
public sealed class RevisionService(
    IDbContextFactory<NewsDbContext> contexts,
    ArticleDocuments documents,
    IOptions<JsonOptions> json
)
{
    private static readonly SortOrder<ArticleRevision, RevisionResponse, int> NewestFirst = new(
        "-number",
        descending: true,
        r => r.Number,
        // Of one article, which has each number once.
        r => r.Number,
        r => r.Number,
        r => r.Number
    );

    /// <summary>The revisions of an article, newest first; null where there is no such article.</summary>
    public async Task<ListResponse<RevisionResponse>?> ListAsync(
        ResourceKey key,
        PageQuery query,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await context.BeginSnapshotAsync(cancellation);
        var article = await context
            .Articles.Where(a => a.Id == key.Id || a.Slug == key.Slug)
            .Select(a => new
            {
                a.Id,
                a.Revision,
                a.UpdatedAt,
            })
            .FirstOrDefaultAsync(cancellation);
        if (article is null)
            return null;
        var page = await context
            .Revisions.AsNoTracking()
            .Where(r => r.ArticleId == article.Id)
            .ToPageAsync(
                query,
                NewestFirst,
                r => new RevisionResponse(
                    r.Number,
                    r.At,
                    r.By,
                    Change(r.Kind),
                    r.TraceId,
                    r.Document != null || r.Number == article.Revision
                ),
                cancellation
            );
        if (page.Total > 0)
            return page;
        // It never changed, or came with its number out of an export.
        var change = article.Revision == 1 ? RevisionChange.Created : (RevisionChange?)null;
        var only = new RevisionResponse(article.Revision, article.UpdatedAt, null, change, null, IsKept: true);
        return page with { Items = page.Page is null or 1 ? [only] : [], Total = 1 };
    }

    /// <summary>The article as it was at a revision.</summary>
    /// <exception cref="ProblemException">404: there is no such article or revision, or it was not kept.</exception>
    public async Task<ArticleDocument> FindAsync(ResourceKey key, int number, CancellationToken cancellation)
    {
        var present = await documents.FindAsync(key, cancellation) ?? throw Problems.ArticleNotFound(key);
        return await FindAsync(present, number, cancellation);
    }

    /// <summary>How a revision differs from another.</summary>
    /// <param name="to">The present one where it is null.</param>
    /// <exception cref="ProblemException">404: as above.</exception>
    public async Task<DiffResponse> DiffAsync(ResourceKey key, int from, int? to, CancellationToken cancellation)
    {
        var present = await documents.FindAsync(key, cancellation) ?? throw Problems.ArticleNotFound(key);
        return new ArticleDiff(json.Value.JsonSerializerOptions).Of(
            await FindAsync(present, from, cancellation),
            await FindAsync(present, to ?? present.Revision, cancellation)
        );
    }

    private async Task<ArticleDocument> FindAsync(ArticleDocument present, int number, CancellationToken cancellation)
    {
        if (number == present.Revision)
            return present;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var kept = await context
            .Revisions.Where(r => r.ArticleId == present.Id && r.Number == number)
            .Select(r => r.Document)
            .FirstOrDefaultAsync(cancellation);
        return kept is null
            ? throw Problems.RevisionNotFound(present.Id, number)
            : ArticleDocument.Of(present.Id, number, Packed.Unpack(kept));
    }

    // A method, for SQL has words where this has numbers.
    private static RevisionChange? Change(RevisionKind? kind) => (RevisionChange?)kind;
}
