using NewsApi.Archive;
using NewsApi.Archive.Duplicates;
using NewsApi.Archive.Revisions;
using NewsApi.Archive.Withholding;
using NewsApi.Extraction;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Articles;

/// <summary>Puts articles and what was read in them into rows, each with its entry in the change log; called by the one writer.</summary>
public sealed class ArticleStore(RevisionLog revisions, TimeProvider clock)
{
    // Asked for with every group of new articles, and as a rule there are none. Once there was one, it is asked for each time.
    private bool? mayHaveWithheld;

    /// <summary>Whether new articles must be held against those that are withheld.</summary>
    internal async Task<bool> MayHaveWithheldAsync(NewsDbContext context) =>
        mayHaveWithheld ??= await WithheldArticles.AnyAsync(context);

    /// <summary>To be said before an article is withheld.</summary>
    internal void NoteWithheld() => mayHaveWithheld = true;

    /// <summary>Stores the article, or does with the one that is there what <paramref name="onDuplicate"/> says.</summary>
    /// <exception cref="ProblemException">409: it is there, and <paramref name="onDuplicate"/> is to fail.</exception>
    internal async Task<StoredRow> StoreAsync(
        NewsDbContext context,
        ArticleDraft draft,
        ArticleFacts facts,
        OnDuplicate onDuplicate
    )
    {
        var existing = await ArticleRows.FindDuplicateAsync(context, draft);
        if (existing is null)
            return StoredRow.Of(await AddAsync(context, draft, facts), StoreOutcome.Created);
        if (onDuplicate == OnDuplicate.Fail)
            throw Duplicate(existing.Id);
        if (onDuplicate == OnDuplicate.Skip || await IsUnchangedAsync(context, existing, draft))
            return StoredRow.Of(existing, StoreOutcome.Skipped);
        await ChangeAsync(context, existing, draft, facts);
        return StoredRow.Of(existing, StoreOutcome.Updated);
    }

    // What is sent again makes no new revision.
    private static async Task<bool> IsUnchangedAsync(NewsDbContext context, Article article, ArticleDraft draft)
    {
        await context.Entry(article).Collection(a => a.Authors).LoadAsync();
        await context.Entry(article).Collection(a => a.Tags).LoadAsync();
        return article.ExtractionVersion == ArticleExtractor.Version && draft.IsIn(article);
    }

    internal async Task ChangeAsync(NewsDbContext context, Article article, ArticleDraft draft, ArticleFacts facts)
    {
        await ArticleRows.LoadFactsAsync(context, article);
        await revisions.RaiseAsync(context, article, RevisionKind.Edited);
        var old = article.Body;
        await ApplyAsync(context, article, draft);
        await FactsWriter.ReplaceAsync(context, article, old, facts);
        await context.SaveChangesAsync();
    }

    /// <summary>Writes the draft into a stored row; where its words differ, so may its place among duplicates.</summary>
    internal async Task ApplyAsync(NewsDbContext context, Article article, ArticleDraft draft)
    {
        var isAlike = draft.Fingerprint.AsSpan().SequenceEqual(article.Fingerprint);
        draft.ApplyTo(article);
        if (!isAlike)
            Tell(context, await DuplicateGroups.MoveAsync(context, article));
    }

    /// <summary>Appends to the change log that articles are another's duplicates now, or are not any more.</summary>
    internal void Tell(NewsDbContext context, IEnumerable<Article> articles) =>
        context.Changes.AddRange(articles.Select(article => ChangeOf(article, ChangeKind.Updated)));

    internal Change ChangeOf(Article article, ChangeKind kind) =>
        new()
        {
            ArticleId = article.Id,
            Kind = kind,
            At = clock.GetUtcNow().UtcDateTime,
        };

    internal static ProblemException Duplicate(long id) =>
        new(ProblemTypes.DuplicateArticle, $"Article {id} has the same url, or the same text on the same day.")
        {
            Members = new Dictionary<string, object> { ["existingId"] = id },
        };

    private async Task<Article> AddAsync(NewsDbContext context, ArticleDraft draft, ArticleFacts facts)
    {
        var slug = await ArticleSlugs.FreeAsync(context, draft);
        var article = ArticleRows.New(draft, slug, clock.GetUtcNow().UtcDateTime);
        await FactsWriter.ReplaceAsync(context, article, article.Body, facts);
        await DuplicateGroups.PlaceAsync(context, [article]);
        context.Articles.Add(article);
        await context.SaveChangesAsync();
        context.Changes.Add(ChangeOf(article, ChangeKind.Created));
        context.Revisions.Add(RevisionLog.First(article, WriteOrigin.Current));
        await context.SaveChangesAsync();
        return article;
    }
}

/// <summary>What was stored, or was there.</summary>
internal sealed record StoredRow(long Id, string Slug, StoreOutcome Outcome)
{
    /// <summary>A new article with all its facts, where they are at hand.</summary>
    public Article? Written { get; init; }

    public static StoredRow Of(Article article, StoreOutcome outcome) => new(article.Id, article.Slug, outcome);
}

/// <summary>What storing an article came to.</summary>
internal enum StoreOutcome
{
    Created,
    Updated,
    Skipped,
}
