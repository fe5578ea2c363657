using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsApi.FullText.Prints;
using NewsApi.Hosting;
using NewsApi.Indexing;
using NewsApi.Storage;

namespace NewsApi.CommandLine.Verifying;

/// <summary>
/// Checks the whole archive and both indexes; changes nothing, and a server may write meanwhile: what is compared with each other
/// is of one moment, and articles that changed after the indexes were last committed are not held against them.
/// </summary>
internal sealed class ArchiveVerifier(
    IDbContextFactory<NewsDbContext> contexts,
    IOptions<IndexOptions> options,
    IOptions<JsonOptions> json,
    Findings findings
)
{
    private const int ArticlesAtATime = 100;

    private readonly ArticleCheck articles = new(findings);
    private readonly RevisionCheck revisions = new(json.Value.JsonSerializerOptions, findings);
    private readonly List<IndexCheck> indexes = [];

    public long Spans => articles.Spans + revisions.Spans;

    /// <param name="meter">Counts articles.</param>
    public async Task RunAsync(Meter meter, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        try
        {
            // The indexes first: the archive that is read later knows of every change that they hold.
            await OpenIndexesAsync(context, cancellation);
            meter.End = await context.Articles.LongCountAsync(cancellation);
            await ArchiveCheck.RunAsync(context, findings, cancellation);
            for (var last = 0L; await RunAsync(context, last, meter, cancellation) is { } next; last = next) { }
            await CheckWithheldAsync(context, cancellation);
            foreach (var index in indexes)
                await CheckUnseenAsync(context, index, cancellation);
        }
        catch (DbException exception)
        {
            findings.Add("database", $"it cannot be read any further: {exception.Message}");
        }
    }

    private async Task OpenIndexesAsync(NewsDbContext context, CancellationToken cancellation)
    {
        var archiveId = await context.Archive.Select(a => a.ArchiveId).SingleAsync(cancellation);
        var folder = Path.GetFullPath(options.Value.Path);
        Open("index", () => IndexPrints.ReadArticles(folder, archiveId), IndexPrints.OfArticles);
        Open(
            "index of facts",
            () => IndexPrints.ReadFacts(IndexFollower.FactsFolderOf(folder), archiveId),
            IndexPrints.OfFacts
        );
        var last = await context.Changes.MaxAsync(c => (long?)c.Sequence, cancellation) ?? 0;
        foreach (var index in indexes.Where(index => index.Sequence > last))
            findings.Add("index", "it is ahead of the archive; the next start builds it anew");
    }

    private void Open(
        string name,
        Func<IndexPrints> read,
        Func<IReadOnlyList<FullText.IndexedArticle>, IReadOnlyDictionary<long, ulong>> expect
    )
    {
        try
        {
            indexes.Add(new IndexCheck(name, read(), expect, findings));
        }
        catch (Exception exception) when (exception is UnusableIndexException or IOException)
        {
            findings.Add(name, $"{exception.Message}; the next start builds it anew");
        }
    }

    /// <returns>The last article that was read; null where there are no more.</returns>
    private async Task<long?> RunAsync(NewsDbContext context, long last, Meter meter, CancellationToken cancellation)
    {
        await using var snapshot = await context.BeginSnapshotAsync(cancellation);
        var ids = await context
            .Articles.Where(a => a.Id > last)
            .OrderBy(a => a.Id)
            .Take(ArticlesAtATime)
            .Select(a => a.Id)
            .ToListAsync(cancellation);
        if (ids.Count == 0)
            return null;
        try
        {
            await RunAsync(context, ids, cancellation);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            foreach (var id in ids)
                await RunAloneAsync(context, id, cancellation);
        }
        meter.Count(ids.Count);
        meter.Advance(ids.Count);
        return ids[^1];
    }

    private async Task RunAloneAsync(NewsDbContext context, long id, CancellationToken cancellation)
    {
        try
        {
            await RunAsync(context, [id], cancellation);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            findings.Add("articles", FormattableString.Invariant($"article {id} cannot be read"));
        }
    }

    private async Task RunAsync(NewsDbContext context, List<long> ids, CancellationToken cancellation)
    {
        var rows = await context
            .Articles.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .Include(a => a.Quotes)
            .Include(a => a.Appearances)
            .Include(a => a.Timeline)
            .ToListAsync(cancellation);
        var indexed = indexes.Count == 0 ? [] : await IndexedArticles.ReadAsync(context, ids);
        var changed = await context
            .Changes.Where(c => ids.Contains(c.ArticleId))
            .GroupBy(c => c.ArticleId)
            .Select(g => new { Id = g.Key, Last = g.Max(c => c.Sequence) })
            .ToDictionaryAsync(c => c.Id, c => c.Last, cancellation);
        rows.ForEach(articles.Run);
        var kept = context.Revisions.AsNoTracking().Where(r => ids.Contains(r.ArticleId) && r.Document != null);
        await foreach (var revision in kept.AsAsyncEnumerable().WithCancellation(cancellation))
            revisions.Run(revision);
        foreach (var index in indexes)
            index.Run(indexed, id => changed.GetValueOrDefault(id) > index.Sequence);
    }

    private async Task CheckWithheldAsync(NewsDbContext context, CancellationToken cancellation)
    {
        var ids = await context.Withheld.Select(w => w.ArticleId).ToListAsync(cancellation);
        foreach (var id in ids)
        {
            await using var snapshot = await context.BeginSnapshotAsync(cancellation);
            if (
                await context.Withheld.AsNoTracking().SingleOrDefaultAsync(w => w.ArticleId == id, cancellation)
                is not { } withheld
            )
                continue;
            revisions.Run(withheld);
            if (await context.Articles.AnyAsync(a => a.Id == id, cancellation))
                findings.Add(
                    "withheld",
                    FormattableString.Invariant($"article {id} is withheld and to be read at once")
                );
            var kept = context.Revisions.AsNoTracking().Where(r => r.ArticleId == id && r.Document != null);
            await foreach (var revision in kept.AsAsyncEnumerable().WithCancellation(cancellation))
                revisions.Run(revision);
        }
    }

    // Stored after the place in the archive was passed, or deleted before it was reached.
    private static async Task CheckUnseenAsync(NewsDbContext context, IndexCheck index, CancellationToken cancellation)
    {
        foreach (var ids in index.Unseen.Chunk(ArticlesAtATime))
        {
            var newer = await context
                .Changes.Where(c => ids.Contains(c.ArticleId) && c.Sequence > index.Sequence)
                .Select(c => c.ArticleId)
                .ToListAsync(cancellation);
            foreach (var id in ids.Except(newer))
                index.AddGone(id);
        }
    }

    // A column that holds what it never should: no JSON, no day, no word of ours.
    private static bool IsUnreadable(Exception exception) =>
        exception
            is JsonException
                or FormatException
                or InvalidOperationException
                or InvalidCastException
                or ArgumentException;
}
