using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Corrections;

/// <summary>Keeps what was wrong in articles; each addition and removal is a revision.</summary>
public sealed class CorrectionService(
    IDbContextFactory<NewsDbContext> contexts,
    FactEditing editing,
    TimeProvider clock
)
{
    /// <summary>The corrections of an article; null where there is no such article.</summary>
    public async Task<IReadOnlyList<CorrectionResponse>?> ListAsync(ResourceKey key, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var corrections = await context
            .Articles.Where(a => a.Id == key.Id || a.Slug == key.Slug)
            .Select(a => a.Corrections)
            .FirstOrDefaultAsync(cancellation);
        return corrections is null ? null : ArticleMapping.Corrections(corrections);
    }

    /// <exception cref="ProblemException">404: there is no such article.</exception>
    public Task<CorrectionResponse> AddAsync(
        ResourceKey key,
        CorrectionRequest request,
        CancellationToken cancellation
    ) =>
        EditAsync(
            key,
            article =>
            {
                var correction = new ArticleCorrection(
                    article.Corrections.Select(c => c.Id).DefaultIfEmpty().Max() + 1,
                    request.Date ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
                    request.Text!.Trim()
                );
                article.Corrections = [.. article.Corrections, correction];
                return ArticleMapping.Corrections([correction])[0];
            },
            cancellation
        );

    /// <exception cref="ProblemException">404: there is no such article, or it has no such correction.</exception>
    public Task DeleteAsync(ResourceKey key, int id, CancellationToken cancellation) =>
        EditAsync(
            key,
            article =>
            {
                var others = article.Corrections.Where(c => c.Id != id).ToList();
                if (others.Count == article.Corrections.Count)
                    throw Problems.CorrectionNotFound(key, id);
                article.Corrections = others;
                return true;
            },
            cancellation
        );

    private Task<T> EditAsync<T>(ResourceKey key, Func<Article, T> edit, CancellationToken cancellation) =>
        editing.EditAsync(
            RevisionKind.Corrections,
            context => FactEditing.FindArticleAsync(context, key),
            (_, article) => Task.FromResult(edit(article)),
            (_, answer) => Task.FromResult(answer),
            cancellation
        );
}
