using FluentValidation;
using NewsApi.Archive;
using NewsApi.Extraction;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Articles;

/// <summary>Stores, changes and deletes articles; every write also reads the text and appends to the change log.</summary>
public sealed class ArticleService(ArchiveWriter writer, IValidator<ArticleRequest> validator, TimeProvider clock)
{
    /// <summary>Reads and stores an article, all in one transaction.</summary>
    /// <param name="request">Validated.</param>
    public Task<StoredArticle> StoreAsync(
        ArticleRequest request,
        OnDuplicate onDuplicate,
        CancellationToken cancellation
    )
    {
        var draft = ArticleDraft.Of(request);
        var facts = ArticleExtractor.Read(draft.ToText());
        return writer.WriteAsync(
            async context =>
            {
                var existing = await ArticleRows.FindDuplicateAsync(context, draft);
                if (existing is null)
                    return new StoredArticle(await AddAsync(context, draft, facts), WasCreated: true);
                if (onDuplicate == OnDuplicate.Fail)
                    throw Duplicate(existing);
                if (onDuplicate == OnDuplicate.Update)
                    await ChangeAsync(context, existing, draft, facts);
                return new StoredArticle(await AnswerAsync(context, existing.Id), WasCreated: false);
            },
            cancellation
        );
    }

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
                var article = await ArticleRows.LoadAsync(context, key);
                await EnsureMatchesAsync(context, article.Id, ifMatch);
                context.Articles.Remove(article);
                context.Changes.Add(ChangeOf(article, ChangeKind.Deleted));
                await context.SaveChangesAsync();
                return true;
            },
            cancellation
        );

    private Task<ArticleResponse> EditAsync(
        ResourceKey key,
        Func<Article, ArticleRequest> edit,
        string? ifMatch,
        CancellationToken cancellation
    ) =>
        writer.WriteAsync(
            async context =>
            {
                var article = await ArticleRows.LoadAsync(context, key);
                await EnsureMatchesAsync(context, article.Id, ifMatch);
                var draft = ArticleDraft.Of(edit(article));
                if (await ArticleRows.FindDuplicateAsync(context, draft) is { } other && other.Id != article.Id)
                    throw Duplicate(other);
                await ChangeAsync(context, article, draft, ArticleExtractor.Read(draft.ToText()));
                return await AnswerAsync(context, article.Id);
            },
            cancellation
        );

    private async Task<ArticleResponse> AddAsync(NewsDbContext context, ArticleDraft draft, ArticleFacts facts)
    {
        var article = ArticleRows.New(
            draft,
            await ArticleRows.FreeSlugAsync(context, draft),
            clock.GetUtcNow().UtcDateTime
        );
        await FactsWriter.ReplaceAsync(context, article, facts);
        context.Articles.Add(article);
        await context.SaveChangesAsync();
        context.Changes.Add(ChangeOf(article, ChangeKind.Created));
        await context.SaveChangesAsync();
        return await AnswerAsync(context, article.Id);
    }

    private async Task ChangeAsync(NewsDbContext context, Article article, ArticleDraft draft, ArticleFacts facts)
    {
        await ArticleRows.LoadFactsAsync(context, article);
        draft.ApplyTo(article);
        await FactsWriter.ReplaceAsync(context, article, facts);
        article.Revision++;
        article.UpdatedAt = clock.GetUtcNow().UtcDateTime;
        context.Changes.Add(ChangeOf(article, ChangeKind.Updated));
        await context.SaveChangesAsync();
    }

    private Change ChangeOf(Article article, ChangeKind kind) =>
        new()
        {
            ArticleId = article.Id,
            Kind = kind,
            At = clock.GetUtcNow().UtcDateTime,
        };

    private static async Task EnsureMatchesAsync(NewsDbContext context, long id, string? ifMatch)
    {
        if (ifMatch is not null)
            EntityTags.EnsureMatches(ifMatch, await AnswerAsync(context, id, ArticleParts.None));
    }

    private static Task<ArticleResponse> AnswerAsync(NewsDbContext context, long id) =>
        AnswerAsync(context, id, ArticleParts.All);

    private static async Task<ArticleResponse> AnswerAsync(NewsDbContext context, long id, ArticleParts parts) =>
        (await ArticleReader.FindAsync(context, new ResourceKey(id, null), parts, CancellationToken.None))!;

    private static ProblemException Duplicate(Article existing) =>
        new(ProblemTypes.DuplicateArticle, $"Article {existing.Id} has the same url, or the same text on the same day.")
        {
            Members = new Dictionary<string, object> { ["existingId"] = existing.Id },
        };
}

/// <summary>An article that is now in the archive.</summary>
/// <param name="WasCreated">False where it had been there before.</param>
public sealed record StoredArticle(ArticleResponse Article, bool WasCreated);
