using Microsoft.EntityFrameworkCore;
using NewsApi.Archive.Duplicates;
using NewsApi.Archive.Revisions;
using NewsApi.Archive.Withholding;
using NewsApi.Articles;
using NewsApi.Http;
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

    /// <summary>Stores the line's article as a new one.</summary>
    internal async Task<Article> AddAsync(NewsDbContext context, ExportedArticleResponse line, ArticleDraft draft)
    {
        var isSlugTaken = await (await WithheldArticles.SlugsAsync(context)).AnyAsync(slug => slug == line.Slug);
        var slug = isSlugTaken ? await ArticleSlugs.FreeAsync(context, draft) : line.Slug;
        var article = ArticleRows.New(draft, slug, line.CreatedAt.ToUniversalTime());
        var isIdTaken =
            await context.Articles.AnyAsync(a => a.Id == line.Id)
            || await context.Withheld.AnyAsync(w => w.ArticleId == line.Id);
        article.Id = isIdTaken ? 0 : line.Id;
        article.Revision = line.Revision;
        article.UpdatedAt = line.UpdatedAt.ToUniversalTime();
        await DuplicateGroups.PlaceAsync(context, [article]);
        context.Articles.Add(article);
        await AddFactsAsync(context, article, line);
        await context.SaveChangesAsync();
        context.Changes.Add(store.ChangeOf(article, ChangeKind.Created));
        if (line.Note is { } note)
            context.Revisions.Add(RevisionRestorer.Row(article.Id, article.Revision, note));
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

    // What a person deleted from the archive since is not brought back.
    private static ExportedArticleResponse WithoutDeleted(
        ExportedArticleResponse line,
        Dictionary<long, Entity> entities
    )
    {
        var deleted = line
            .Entities.Where(e => e.Status != FactState.Rejected && entities[e.Id].Status == FactStatus.Rejected)
            .Select(e => e.Id)
            .ToHashSet();
        if (deleted.Count == 0)
            return line;
        return line with
        {
            Entities = [.. line.Entities.Where(e => !deleted.Contains(e.Id))],
            Quotes =
            [
                .. line.Quotes.Select(q =>
                    q with
                    {
                        About = [.. q.About.Where(id => !deleted.Contains(id))],
                        Speaker =
                            q.Speaker is { EntityId: { } speaker } && deleted.Contains(speaker)
                                ? q.Speaker with
                                {
                                    EntityId = null,
                                }
                                : q.Speaker,
                    }
                ),
            ],
            Timeline =
            [
                .. line.Timeline.Select(e =>
                    e with
                    {
                        EntityIds = [.. e.EntityIds.Where(id => !deleted.Contains(id))],
                    }
                ),
            ],
        };
    }

    private static async Task AddFactsAsync(NewsDbContext context, Article article, ExportedArticleResponse line)
    {
        var entities = await RestoredEntities.ResolveAsync(context, line.Entities);
        line = WithoutDeleted(line, entities);
        // Added to the context itself: in a list of a row that is tracked, what has an id would pass for stored.
        context.AddRange(
            line.Entities.Where(e => e.Appearance is not null)
                .GroupBy(e => entities[e.Id])
                .Select(group => RestoredFacts.Appearance([.. group.Select(e => e.Appearance!)], article, group.Key))
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
        article.Corrections = [.. (line.Corrections ?? []).Select(c => new ArticleCorrection(c.Id, c.Date, c.Text))];
        article.ExtractionVersion = line.Extraction.Version;
        article.ExtractionWarnings = line.Extraction.Warnings;
    }
}
