using Microsoft.EntityFrameworkCore;
using NewsApi.Archive.Duplicates;
using NewsApi.Archive.Revisions;
using NewsApi.Articles;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Exports;

/// <summary>Stores exported articles and entities as they were, without reading them anew; called by the one writer.</summary>
public sealed class ArticleRestorer(ArticleStore store, RevisionLog revisions)
{
    /// <summary>Keeps ids and slugs where they are free; an article of the same id and slug, url or text is the same.</summary>
    /// <param name="draft">The line's article, valid.</param>
    /// <exception cref="Http.ProblemException">409: it is there, and <paramref name="onDuplicate"/> is to fail.</exception>
    internal async Task<StoredRow> StoreAsync(
        NewsDbContext context,
        ExportedArticleResponse line,
        ArticleDraft draft,
        OnDuplicate onDuplicate
    )
    {
        var existing = await FindAsync(context, line, draft);
        if (existing is null)
            return StoredRow.Of(await AddAsync(context, line, draft), StoreOutcome.Created);
        if (onDuplicate == OnDuplicate.Fail)
            throw ArticleStore.Duplicate(existing.Id);
        if (onDuplicate == OnDuplicate.Skip || IsSame(existing, line))
            return StoredRow.Of(existing, StoreOutcome.Skipped);
        await ReplaceAsync(context, existing, line, draft);
        return StoredRow.Of(existing, StoreOutcome.Updated);
    }

    /// <summary>The article that the line would come upon.</summary>
    internal static async Task<Article?> FindAsync(
        NewsDbContext context,
        ExportedArticleResponse line,
        ArticleDraft draft
    ) =>
        await context.Articles.FirstOrDefaultAsync(a => a.Id == line.Id && a.Slug == line.Slug)
        ?? await ArticleRows.FindDuplicateAsync(context, draft);

    private static bool IsSame(Article article, ExportedArticleResponse line) =>
        (article.Id, article.Slug, article.Revision, article.UpdatedAt)
        == (line.Id, line.Slug, line.Revision, line.UpdatedAt.ToUniversalTime());

    private async Task<Article> AddAsync(NewsDbContext context, ExportedArticleResponse line, ArticleDraft draft)
    {
        var isSlugTaken = await context.Articles.AnyAsync(a => a.Slug == line.Slug);
        var slug = isSlugTaken ? await ArticleSlugs.FreeAsync(context, draft) : line.Slug;
        var article = ArticleRows.New(draft, slug, line.CreatedAt.ToUniversalTime());
        article.Id = await context.Articles.AnyAsync(a => a.Id == line.Id) ? 0 : line.Id;
        article.Revision = line.Revision;
        article.UpdatedAt = line.UpdatedAt.ToUniversalTime();
        await DuplicateGroups.PlaceAsync(context, [article]);
        context.Articles.Add(article);
        await AddFactsAsync(context, article, line);
        await context.SaveChangesAsync();
        context.Changes.Add(store.ChangeOf(article, ChangeKind.Created));
        await context.SaveChangesAsync();
        return article;
    }

    private async Task ReplaceAsync(
        NewsDbContext context,
        Article article,
        ExportedArticleResponse line,
        ArticleDraft draft
    )
    {
        // Who has read the article sees that it changed.
        var next = Math.Max(article.Revision + 1, line.Revision);
        await revisions.KeepAsync(context, article.Id, next, RevisionKind.Restored);
        await context.Quotes.Where(q => q.ArticleId == article.Id).ExecuteDeleteAsync();
        await context.Timeline.Where(e => e.ArticleId == article.Id).ExecuteDeleteAsync();
        await context.Appearances.Where(a => a.ArticleId == article.Id).ExecuteDeleteAsync();
        await ArticleRows.LoadFactsAsync(context, article);
        await store.ApplyAsync(context, article, draft);
        await AddFactsAsync(context, article, line);
        article.Revision = next;
        article.UpdatedAt = line.UpdatedAt.ToUniversalTime();
        context.Changes.Add(store.ChangeOf(article, ChangeKind.Updated));
        await context.SaveChangesAsync();
    }

    private static async Task AddFactsAsync(NewsDbContext context, Article article, ExportedArticleResponse line)
    {
        var entities = await RestoredEntities.ResolveAsync(context, line.Entities);
        // Added to the context itself: in a list of a row that is tracked, what has an id would pass for stored.
        context.AddRange(
            line.Entities.Where(e => e.Appearance is not null)
                .DistinctBy(e => entities[e.Id])
                .Select(e => RestoredFacts.Appearance(e.Appearance!, article, entities[e.Id]))
        );
        var quoteIds = line.Quotes.Select(q => q.Id).ToList();
        var takenQuotes = await context.Quotes.Where(q => quoteIds.Contains(q.Id)).Select(q => q.Id).ToListAsync();
        context.AddRange(
            line.Quotes.Select(q => RestoredFacts.Quote(q, article, !takenQuotes.Contains(q.Id), entities))
        );
        var eventIds = line.Timeline.Select(e => e.Id).ToList();
        var takenEvents = await context.Timeline.Where(e => eventIds.Contains(e.Id)).Select(e => e.Id).ToListAsync();
        context.AddRange(
            line.Timeline.Select(e => RestoredFacts.Event(e, article, !takenEvents.Contains(e.Id), entities))
        );
        article.ExtractionVersion = line.Extraction.Version;
        article.ExtractionWarnings = line.Extraction.Warnings;
    }
}
