using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Storage;

namespace NewsApi.Archive.Duplicates;

/// <summary>
/// Gives the articles of an archive from before there were fingerprints theirs, and their place among each other: from the start
/// of the server on, beside everything else, until all have one.
/// </summary>
internal sealed class DuplicateFill(ArchiveWriter writer, ArticleStore store, ILogger<DuplicateFill> logger)
    : BackgroundService
{
    // So few that a client whose write comes behind them does not notice.
    private const int ArticlesAtATime = 50;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await writer.WriteAsync(FillAsync, stoppingToken) == ArticlesAtATime) { }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start goes on.
        }
#pragma warning disable CA1031 // The server must go on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogError(exception, "Articles were left without a fingerprint; the next start goes on with them.");
        }
    }

    private async Task<int> FillAsync(NewsDbContext context)
    {
        var articles = await context
            .Articles.Where(article => article.Fingerprint == null)
            .OrderBy(article => article.Id)
            .Take(ArticlesAtATime)
            .ToListAsync();
        articles.ForEach(article => article.Fingerprint = Fingerprint.Of(article.Body));
        await DuplicateGroups.PlaceAsync(context, articles);
        store.Tell(context, articles.Where(article => !DuplicateGroups.IsFirst(article)));
        await context.SaveChangesAsync();
        return articles.Count;
    }
}
