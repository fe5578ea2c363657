using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Archive.Revisions;
using NewsApi.Articles;
using NewsApi.Extraction;
using NewsApi.Http;
using NewsApi.Imports.Bulk;
using NewsApi.Storage;
using NewsApi.Storage.Model;
using NewsApi.Telemetry;

namespace NewsApi.CommandLine.Reextraction;

/// <summary>Reads stored articles anew with the present extractor; what people decided stays.</summary>
internal sealed class Reextractor(
    IDbContextFactory<NewsDbContext> contexts,
    ArchiveWriter writer,
    RevisionLog revisions
)
{
    private const int IdsAtATime = 500;

    // Enough that a group of the writer fills while the cores read.
    private const int ArticlesAhead = 128;

    private static readonly SemaphoreSlim Cores = new(Environment.ProcessorCount);

    public async Task<int> CountAsync(ArticleFilter filter, bool all, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Chosen(context, await filter.ByIdAsync(context, cancellation), all).CountAsync(cancellation);
    }

    /// <summary>Reads the articles in the order of their ids, and tells of each whether its facts changed.</summary>
    /// <param name="stop">Ends it after the articles that are begun.</param>
    public IAsyncEnumerable<bool> RunAsync(ArticleFilter filter, bool all, CancellationToken stop) =>
        OrderedWork.RunAsync(IdsAsync(filter, all, stop), ReadAsync, ArticlesAhead, CancellationToken.None);

    private async IAsyncEnumerable<long> IdsAsync(
        ArticleFilter filter,
        bool all,
        CancellationToken stop,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        for (var last = 0L; ; )
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            var ids = await Chosen(context, await filter.ByIdAsync(context, cancellation), all)
                .Where(a => a.Id > last)
                .OrderBy(a => a.Id)
                .Select(a => a.Id)
                .Take(IdsAtATime)
                .ToListAsync(cancellation);
            foreach (var id in ids)
            {
                if (stop.IsCancellationRequested)
                    yield break;
                yield return id;
            }
            if (ids.Count < IdsAtATime)
                yield break;
            last = ids[^1];
        }
    }

    // What is done has the present version: a run that was broken off goes on where it was.
    private static IQueryable<Article> Chosen(NewsDbContext context, ArticleFilter filter, bool all) =>
        filter
            .Apply(context.Articles.AsNoTracking())
            .Where(a => all || a.ExtractionVersion != ArticleExtractor.Version);

    private async Task<bool> ReadAsync(long id)
    {
        await Cores.WaitAsync();
        ArticleFacts facts;
        try
        {
            facts = await Task.Run(async () => MeasuredExtraction.Read(await TextAsync(id)));
        }
        finally
        {
            Cores.Release();
        }
        return await writer.WriteAsync(context => StoreAsync(context, id, facts), CancellationToken.None);
    }

    private async Task<ArticleText> TextAsync(long id)
    {
        await using var context = await contexts.CreateDbContextAsync();
        return await context
            .Articles.Where(a => a.Id == id)
            .Select(a => new ArticleText(a.Title, a.Body, a.PublishedOn, a.Language))
            .SingleAsync();
    }

    private async Task<bool> StoreAsync(NewsDbContext context, long id, ArticleFacts facts)
    {
        var article = await ArticleRows.LoadAsync(context, new ResourceKey(id, null));
        await ArticleRows.LoadFactsAsync(context, article);
        var before = FactPrint.Of(article);
        await FactsWriter.ReplaceAsync(context, article, article.Body, facts);
        if (FactPrint.Of(article) != before)
        {
            await revisions.RaiseAsync(context, article, RevisionKind.Reextracted);
            await context.SaveChangesAsync();
            return true;
        }
        // The same facts keep their ids, and nobody has to read the article again.
        context.ChangeTracker.Clear();
        await context
            .Articles.Where(a => a.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.ExtractionVersion, ArticleExtractor.Version));
        return false;
    }
}
