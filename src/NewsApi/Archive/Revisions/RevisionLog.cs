using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Archive.Revisions;

/// <summary>Keeps what articles were before they change, in the transaction of the change and before anything of it is saved.</summary>
public sealed class RevisionLog(IOptions<JsonOptions> json, TimeProvider clock)
{
    /// <summary>A change of an entity that more articles show keeps none of them: it would take as long as writing them all.</summary>
    internal const int MostKept = 50;

    /// <summary>Keeps the article, raises its revision, and tells the change log.</summary>
    /// <param name="article">Tracked; nothing that has changed in it is saved yet.</param>
    public async Task RaiseAsync(NewsDbContext context, Article article, RevisionKind kind)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await KeepAsync(context, article.Id, article.Revision + 1, kind);
        article.Revision++;
        article.UpdatedAt = now;
        context.Changes.Add(Updated(article.Id, now));
    }

    /// <summary>The same for many articles, none of which is tracked.</summary>
    public async Task RaiseAsync(NewsDbContext context, IReadOnlyList<long> articles, RevisionKind kind)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = context.Articles.Where(a => EF.Parameter(articles).Contains(a.Id));
        if (articles.Count <= MostKept)
        {
            foreach (var article in await rows.Select(a => new { a.Id, a.Revision }).ToListAsync())
                await KeepAsync(context, article.Id, article.Revision + 1, kind);
        }
        else
            await NoteAsync(context, rows, now, kind);
        await rows.ExecuteUpdateAsync(set =>
            set.SetProperty(a => a.Revision, a => a.Revision + 1).SetProperty(a => a.UpdatedAt, now)
        );
        context.Changes.AddRange(articles.Select(id => Updated(id, now)));
    }

    /// <summary>The note of who stored a new article.</summary>
    /// <param name="article">It has its id.</param>
    /// <param name="origin">Null for what the program does by itself.</param>
    internal static ArticleRevision First(Article article, WriteOrigin? origin) =>
        Next(article.Id, article.Revision, article.CreatedAt, RevisionKind.Created, origin);

    /// <summary>Keeps the article, which is to have the revision <paramref name="next"/>. The caller raises it, and saves.</summary>
    internal async Task KeepAsync(NewsDbContext context, long id, int next, RevisionKind kind)
    {
        var old = (
            await ArticleReader.FindAsync(context, new ResourceKey(id, null), ArticleParts.All, CancellationToken.None)
        )!;
        var kept = await context.Revisions.FindAsync(id, old.Revision);
        if (kept is null)
            context.Revisions.Add(kept = Unnoted(id, old.Revision, old.UpdatedAt));
        kept.Document = Packed.Pack(old, json.Value.JsonSerializerOptions);
        context.Revisions.Add(Next(id, next, clock.GetUtcNow().UtcDateTime, kind));
    }

    /// <summary>Keeps an article that is withheld, and is to have the revision <paramref name="next"/>.</summary>
    internal async Task KeepAsync(NewsDbContext context, WithheldArticle article, int next)
    {
        var kept = (await context.Revisions.FindAsync(article.ArticleId, article.Revision))!;
        kept.Document = article.Document;
        context.Revisions.Add(Next(article.ArticleId, next, clock.GetUtcNow().UtcDateTime, RevisionKind.Status));
    }

    // Past the change tracker: thousands of articles may show one entity.
    private static async Task NoteAsync(
        NewsDbContext context,
        IQueryable<Article> articles,
        DateTime now,
        RevisionKind kind
    )
    {
        var states = await articles
            .Select(a => new
            {
                a.Id,
                a.Revision,
                a.UpdatedAt,
                IsNoted = context.Revisions.Any(r => r.ArticleId == a.Id && r.Number == a.Revision),
            })
            .ToListAsync();
        var unnoted = states.Where(a => !a.IsNoted).Select(a => Unnoted(a.Id, a.Revision, a.UpdatedAt));
        var next = states.Select(a => Next(a.Id, a.Revision + 1, now, kind));
        await context.InsertAsync<ArticleRevision>([.. unnoted, .. next]);
    }

    private static ArticleRevision Unnoted(long id, int number, DateTime at) =>
        new()
        {
            ArticleId = id,
            Number = number,
            At = at,
            Kind = number == 1 ? RevisionKind.Created : null,
        };

    private static ArticleRevision Next(long id, int number, DateTime at, RevisionKind kind) =>
        Next(id, number, at, kind, WriteOrigin.Current);

    private static ArticleRevision Next(long id, int number, DateTime at, RevisionKind kind, WriteOrigin? origin) =>
        new()
        {
            ArticleId = id,
            Number = number,
            At = at,
            By = origin?.Caller,
            Kind = kind,
            TraceId = origin?.TraceId,
        };

    private static Change Updated(long id, DateTime at) =>
        new()
        {
            ArticleId = id,
            Kind = ChangeKind.Updated,
            At = at,
        };
}
