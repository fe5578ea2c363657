using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Exports;

/// <summary>Brings back what exported articles were before; called by the one writer.</summary>
public sealed class RevisionRestorer(IOptions<JsonOptions> json)
{
    /// <summary>Adds the revision to its article, unless that has a history of its own here, or is another of the same slug.</summary>
    /// <exception cref="ProblemException">422: there is no such article.</exception>
    internal async Task<StoredRow> StoreAsync(NewsDbContext context, ExportedRevisionResponse line)
    {
        var article = await FindRowAsync(context, line) ?? throw WithoutArticle(line);
        if (!await IsMissingAsync(context, article, line))
            return StoredRow.Of(article, StoreOutcome.Skipped);
        var row = Row(article.Id, line.Number, line.Note);
        if (line.Article is { } state)
            row.Document = Packed.Pack(state with { Id = article.Id }, json.Value.JsonSerializerOptions);
        context.Revisions.Add(row);
        await context.SaveChangesAsync();
        return StoredRow.Of(article, StoreOutcome.Created);
    }

    /// <summary>What is there of it already; null where it is new.</summary>
    internal static async Task<StoredRow?> FindAsync(NewsDbContext context, ExportedRevisionResponse line) =>
        await FindRowAsync(context, line) is { } article && !await IsMissingAsync(context, article, line)
            ? StoredRow.Of(article, StoreOutcome.Skipped)
            : null;

    /// <summary>The row of what is noted of a revision.</summary>
    internal static ArticleRevision Row(long article, int number, ExportedNoteResponse note) =>
        new()
        {
            ArticleId = article,
            Number = number,
            At = note.At.ToUniversalTime(),
            By = note.By,
            Kind = (RevisionKind?)note.Change,
            TraceId = note.TraceId,
        };

    private static Task<Article?> FindRowAsync(NewsDbContext context, ExportedRevisionResponse line) =>
        context.Articles.AsNoTracking().FirstOrDefaultAsync(a => a.Slug == line.Slug);

    // Revisions come in their order, and an article that was stored or changed here has its own: nobody adds to what is known of it.
    private static async Task<bool> IsMissingAsync(
        NewsDbContext context,
        Article article,
        ExportedRevisionResponse line
    ) =>
        article.CreatedAt == line.CreatedAt.ToUniversalTime()
        && line.Number < article.Revision
        && !await context.Revisions.AnyAsync(r =>
            r.ArticleId == article.Id && r.Number >= line.Number && r.Number < article.Revision
        )
        && !await context.Changes.AnyAsync(c => c.ArticleId == article.Id && c.Kind == ChangeKind.Updated);

    private static ProblemException WithoutArticle(ExportedRevisionResponse line) =>
        ProblemException.Field(
            ProblemTypes.NotImportable,
            "revision",
            $"No article has the slug '{line.Slug}'; the line of the article comes before those of its revisions."
        );
}
