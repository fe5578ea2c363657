using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Publication;

/// <summary>Takes articles out of the archive that nobody is to read, and puts them back as they were.</summary>
public sealed class PublicationService(
    IDbContextFactory<NewsDbContext> contexts,
    ArchiveWriter writer,
    ArticleDocuments documents,
    WithheldArticleStore store
)
{
    private static readonly SortOrder<WithheldArticle, WithheldArticleResponse, long> NewestFirst = new(
        "-articleId",
        descending: true,
        w => w.ArticleId,
        w => w.ArticleId,
        w => w.ArticleId,
        w => w.ArticleId
    );

    /// <summary>The articles that nobody is to read, those that were stored last first.</summary>
    public async Task<ListResponse<WithheldArticleResponse>> ListAsync(PageQuery query, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context
            .Withheld.AsNoTracking()
            .ToPageAsync(
                query,
                NewestFirst,
                w => new WithheldArticleResponse(
                    w.ArticleId,
                    w.Slug,
                    w.Title,
                    w.PublishedOn,
                    Status(w.Status),
                    w.Reason,
                    w.At,
                    w.By,
                    w.Revision
                ),
                cancellation
            );
    }

    /// <summary>Whether the article may be read; null where there is none.</summary>
    public async Task<PublicationResponse?> FindAsync(ResourceKey key, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await context.BeginSnapshotAsync(cancellation);
        return await context
                .Articles.Where(a => a.Id == key.Id || a.Slug == key.Slug)
                .Select(a => new PublicationResponse(a.Id, PubStatus.Usable, null, null, a.Revision))
                .FirstOrDefaultAsync(cancellation)
            ?? await context
                .Withheld.Where(w => w.ArticleId == key.Id || w.Slug == key.Slug)
                .Select(w => new PublicationResponse(w.ArticleId, Status(w.Status), w.Reason, w.At, w.Revision))
                .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The article, withheld or not; null where none has this key.</summary>
    public async Task<ArticleDocument?> FindAlsoWithheldAsync(ResourceKey key, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var withheld = await context
            .Withheld.Where(w => w.ArticleId == key.Id || w.Slug == key.Slug)
            .Select(w => new
            {
                w.ArticleId,
                w.Revision,
                w.Document,
            })
            .FirstOrDefaultAsync(cancellation);
        return withheld is null
            ? await documents.FindAsync(key, cancellation)
            : ArticleDocument.Of(withheld.ArticleId, withheld.Revision, Packed.Unpack(withheld.Document));
    }

    /// <summary>Says whether the article may be read.</summary>
    /// <exception cref="ProblemException">404: there is no such article. 412: it has changed since it was read.</exception>
    public Task<PublicationResponse> SetAsync(
        ResourceKey key,
        PublicationRequest request,
        string? ifMatch,
        CancellationToken cancellation
    ) =>
        writer.WriteAsync(
            async context =>
            {
                var (status, reason) = ((PublicationStatus)request.PubStatus!.Value, request.Reason?.Trim());
                var withheld = await context.Withheld.FirstOrDefaultAsync(w =>
                    w.ArticleId == key.Id || w.Slug == key.Slug
                );
                var article = withheld is null ? await ArticleRows.LoadAsync(context, key) : null;
                var present = new PublicationResponse(
                    article?.Id ?? withheld!.ArticleId,
                    withheld is null ? PubStatus.Usable : Status(withheld.Status),
                    withheld?.Reason,
                    withheld?.At,
                    article?.Revision ?? withheld!.Revision
                );
                EntityTags.EnsureMatches(ifMatch, present);
                if ((present.PubStatus, present.Reason) == (request.PubStatus, reason))
                    return present;
                if (article is not null)
                    withheld = await store.WithholdAsync(context, article, status, reason!);
                else if (status != PublicationStatus.Usable)
                    await store.ChangeAsync(context, withheld!, status, reason!);
                else
                    return present with
                    {
                        PubStatus = PubStatus.Usable,
                        Reason = null,
                        Since = null,
                        Revision = await store.ReleaseAsync(context, withheld!),
                    };
                return present with
                {
                    PubStatus = request.PubStatus.Value,
                    Reason = reason,
                    Since = withheld!.At,
                    Revision = withheld.Revision,
                };
            },
            cancellation
        );

    // A method, for SQL has words where this has numbers.
    private static PubStatus Status(PublicationStatus status) => (PubStatus)status;
}
