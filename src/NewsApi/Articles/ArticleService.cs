using FluentValidation;
using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Archive.Duplicates;
using NewsApi.Extraction;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;
using NewsApi.Telemetry;

namespace NewsApi.Articles;

/// <summary>Stores, changes and deletes articles; every write also reads the text and appends to the change log.</summary>
public sealed class ArticleService(
    IDbContextFactory<NewsDbContext> contexts,
    ArchiveWriter writer,
    ArticleQueue queue,
    ArticleStore store,
    ArticleReader reader,
    BoundedExtractor extractor,
    IValidator<ArticleRequest> validator
)
{
    /// <summary>Reads and stores an article, all in one transaction.</summary>
    /// <param name="request">Validated.</param>
    public async Task<StoredArticle> StoreAsync(
        ArticleRequest request,
        OnDuplicate onDuplicate,
        CancellationToken cancellation
    )
    {
        var stored = await StoreOnceAsync(request, onDuplicate, cancellation);
        // One that was there, changed or not.
        Instruments.CountArticle(
            stored.WasCreated ? "created"
            : onDuplicate is OnDuplicate.Update ? "updated"
            : "skipped"
        );
        return stored;
    }

    private async Task<StoredArticle> StoreOnceAsync(
        ArticleRequest request,
        OnDuplicate onDuplicate,
        CancellationToken cancellation
    )
    {
        var draft = ArticleDraft.Of(request);
        var article = new ReadArticle(draft, extractor.Read(draft.ToText(), cancellation), onDuplicate);
        if (WriteOrigin.Current?.Repeatable is not null)
            return await StoreRepeatablyAsync(article, cancellation);
        while (true)
        {
            var stored = await queue.StoreAsync(article, isOwed: true, cancellation);
            if (stored.Written is { } written)
                return new StoredArticle(WrittenArticle.ToResponse(written), WasCreated: true);
            var key = new ResourceKey(stored.Id, null);
            // Deleted since by someone else, it is new again.
            if (await reader.FindAsync(key, include: null, bodyLength: null, verify: false, cancellation) is { } answer)
                return new StoredArticle(answer, stored.Outcome == StoreOutcome.Created);
        }
    }

    // Alone and with its whole answer, which is kept with the write: what is asked for again may no longer be there.
    private Task<StoredArticle> StoreRepeatablyAsync(ReadArticle article, CancellationToken cancellation) =>
        writer.WriteAsync(
            async context =>
            {
                var stored = await store.StoreAsync(context, article.Draft, article.Facts, article.OnDuplicate);
                return new StoredArticle(await AnswerAsync(context, stored.Id), stored.Outcome == StoreOutcome.Created);
            },
            cancellation
        );

    /// <summary>Replaces the article; its id, slug and what people decided about its facts stay.</summary>
    public Task<ArticleResponse> ReplaceAsync(
        ResourceKey key,
        ArticleRequest request,
        string? ifMatch,
        CancellationToken cancellation
    ) => EditAsync(key, _ => request, ifMatch, cancellation);

    /// <summary>Changes the members that the patch gives.</summary>
    public Task<ArticleResponse> PatchAsync(
        ResourceKey key,
        ArticlePatch patch,
        string? ifMatch,
        CancellationToken cancellation
    ) =>
        EditAsync(
            key,
            article =>
            {
                var request = patch.ApplyTo(ArticleMapping.ToRequest(article));
                var verdict = validator.Validate(request);
                return verdict.IsValid ? request : throw ValidationProblems.Of(ProblemTypes.InvalidRequest, verdict);
            },
            ifMatch,
            cancellation
        );

    /// <summary>Deletes the article with its facts.</summary>
    public Task DeleteAsync(ResourceKey key, string? ifMatch, CancellationToken cancellation) =>
        writer.WriteAsync(
            async context =>
            {
                if (await DeleteWithheldAsync(context, key, ifMatch))
                    return true;
                var article = await ArticleRows.LoadAsync(context, key);
                await EnsureMatchesAsync(context, article.Id, ifMatch);
                store.Tell(context, await DuplicateGroups.LeaveAsync(context, article));
                context.Articles.Remove(article);
                await context.Revisions.Where(r => r.ArticleId == article.Id).ExecuteDeleteAsync();
                context.Changes.Add(store.ChangeOf(article, ChangeKind.Deleted));
                await context.SaveChangesAsync();
                return true;
            },
            cancellation
        );

    // To whoever follows the archive it was deleted when it was withheld.
    private static async Task<bool> DeleteWithheldAsync(NewsDbContext context, ResourceKey key, string? ifMatch)
    {
        var withheld = await context.Withheld.FirstOrDefaultAsync(w => w.ArticleId == key.Id || w.Slug == key.Slug);
        if (withheld is null)
            return false;
        if (ifMatch is not null)
            EntityTags.EnsureMatches(
                ifMatch,
                ArticleDocument.Of(withheld.ArticleId, withheld.Revision, Packed.Unpack(withheld.Document))
            );
        context.Withheld.Remove(withheld);
        await context.Revisions.Where(r => r.ArticleId == withheld.ArticleId).ExecuteDeleteAsync();
        await context.SaveChangesAsync();
        return true;
    }

    private async Task<ArticleResponse> EditAsync(
        ResourceKey key,
        Func<Article, ArticleRequest> edit,
        string? ifMatch,
        CancellationToken cancellation
    )
    {
        // While a text is read nothing else could be written; so that is done before.
        var ahead = await ReadAheadAsync(key, edit, cancellation);
        return await writer.WriteAsync(
            async context =>
            {
                var article = await ArticleRows.LoadAsync(context, key);
                await EnsureMatchesAsync(context, article.Id, ifMatch);
                var draft = ArticleDraft.Of(edit(article));
                if (await ArticleRows.FindDuplicateAsync(context, draft) is { } other && other.Id != article.Id)
                    throw ArticleStore.Duplicate(other.Id);
                var text = draft.ToText();
                // Somebody else may have changed the text that a patch changes another part of.
                var facts = ahead is { } read && read.Text == text ? read.Facts : extractor.Read(text);
                await store.ChangeAsync(context, article, draft, facts);
                return await AnswerAsync(context, article.Id);
            },
            cancellation
        );
    }

    // What is refused is refused by the write, in its order; here it only need not be read.
    private async Task<(ArticleText Text, ArticleFacts Facts)?> ReadAheadAsync(
        ResourceKey key,
        Func<Article, ArticleRequest> edit,
        CancellationToken cancellation
    )
    {
        ArticleText text;
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            text = ArticleDraft.Of(edit(await ArticleRows.LoadAsync(context, key))).ToText();
        }
        catch (ProblemException)
        {
            return null;
        }
        return (text, extractor.Read(text, cancellation));
    }

    private static async Task EnsureMatchesAsync(NewsDbContext context, long id, string? ifMatch)
    {
        if (ifMatch is not null)
            EntityTags.EnsureMatches(ifMatch, await AnswerAsync(context, id, ArticleParts.None));
    }

    private static Task<ArticleResponse> AnswerAsync(NewsDbContext context, long id) =>
        AnswerAsync(context, id, ArticleParts.All);

    private static async Task<ArticleResponse> AnswerAsync(NewsDbContext context, long id, ArticleParts parts) =>
        (await ArticleReader.FindAsync(context, new ResourceKey(id, null), parts, CancellationToken.None))!;
}

/// <summary>An article that is now in the archive.</summary>
/// <param name="WasCreated">False where it had been there before.</param>
public sealed record StoredArticle(ArticleResponse Article, bool WasCreated);
