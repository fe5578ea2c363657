using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsApi.Articles;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Exports;

/// <summary>Reads the archive from one end to the other, some articles at a time.</summary>
public sealed class ExportService(IDbContextFactory<NewsDbContext> contexts, IOptions<JsonOptions> json)
{
    // What is in memory at a time. Each stretch is one state of the archive; the whole is not, for a snapshot that is open for
    // as long as a slow client reads would keep the log of the database from being taken in.
    private const int ArticlesAtATime = 20;
    private const int EntitiesAtATime = 500;

    /// <summary>Articles in the order of their ids, each with what it was before behind it; then, without a filter, the entities that no article names, and who is who.</summary>
    public async IAsyncEnumerable<ExportLineResponse> ReadAsync(
        ExportQuery query,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        for (var after = 0L; await ArticlesAsync(query, after, cancellation) is { Count: > 0 } articles; )
        {
            foreach (var article in articles)
            {
                yield return new ExportLineResponse(ExportLineResponse.CurrentFormat, Article: article);
                if (article.Revision == 1)
                    continue;
                var revisions = RevisionReader.ReadAsync(
                    contexts,
                    article,
                    json.Value.JsonSerializerOptions,
                    cancellation
                );
                await foreach (var revision in revisions)
                    yield return new ExportLineResponse(ExportLineResponse.CurrentFormat, Revision: revision);
            }
            after = articles[^1].Id;
        }
        if (!query.IsWhole)
            yield break;
        for (var after = 0L; await LoneEntitiesAsync(after, cancellation) is { Count: > 0 } entities; )
        {
            foreach (var entity in entities)
                yield return new ExportLineResponse(
                    ExportLineResponse.CurrentFormat,
                    Entity: ExportReader.Entity(entity)
                );
            after = entities[^1].Id;
        }
        for (var after = 0L; await IdentitiesAsync(after, cancellation) is { Count: > 0 } identities; )
        {
            foreach (var (_, identity) in identities)
                yield return new ExportLineResponse(ExportLineResponse.CurrentFormat, Identity: identity);
            after = identities[^1].Id;
        }
    }

    private async Task<IReadOnlyList<(long Id, ExportedIdentityResponse Identity)>> IdentitiesAsync(
        long after,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await context.BeginSnapshotAsync(cancellation);
        return await IdentityReader.ReadAsync(context, after, cancellation);
    }

    private async Task<IReadOnlyList<ExportedArticleResponse>> ArticlesAsync(
        ArticleFilter filter,
        long after,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await context.BeginSnapshotAsync(cancellation);
        var byId = await filter.ByIdAsync(context, cancellation);
        var articles = await byId.Apply(context.Articles.AsNoTracking())
            .Where(a => a.Id > after)
            .OrderBy(a => a.Id)
            .Take(ArticlesAtATime)
            .Select(ArticleMapping.ToResponse(withBody: true))
            .ToListAsync(cancellation);
        return await ExportReader.AddFactsAsync(context, articles, cancellation);
    }

    private async Task<IReadOnlyList<Entity>> LoneEntitiesAsync(long after, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context
            .Entities.AsNoTracking()
            .Where(e => e.Id > after && !e.Appearances.Any())
            .Where(e => !context.Quotes.Any(q => q.SpeakerId == e.Id))
            .Where(e => !context.Set<QuoteSubject>().Any(s => s.EntityId == e.Id))
            .Where(e => !context.Set<EventEntity>().Any(p => p.EntityId == e.Id))
            .OrderBy(e => e.Id)
            .Take(EntitiesAtATime)
            .ToListAsync(cancellation);
    }
}
