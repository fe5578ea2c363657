using Microsoft.EntityFrameworkCore;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.CommandLine.Verifying;

/// <summary>Holds against each other what the archive keeps in several places: counts, merges, duplicates, the change log.</summary>
internal static class ArchiveCheck
{
    public static async Task RunAsync(NewsDbContext context, Findings findings, CancellationToken cancellation)
    {
        await using var snapshot = await context.BeginSnapshotAsync(cancellation);
        foreach (var line in await context.FindDamageAsync(cancellation))
            findings.Add("database", line);
        await CountsAsync(context, findings, cancellation);
        await MergesAsync(context, findings, cancellation);
        await DuplicatesAsync(context, findings, cancellation);
        await ChangesAsync(context, findings, cancellation);
    }

    private static async Task CountsAsync(NewsDbContext context, Findings findings, CancellationToken cancellation)
    {
        var counted = context
            .Entities.AsNoTracking()
            .Select(e => new
            {
                e.Id,
                e.ArticleCount,
                e.MentionCount,
                Articles = e.Appearances.Count(a => a.Status != FactStatus.Rejected),
                Mentions = e.Appearances.Where(a => a.Status != FactStatus.Rejected).Sum(a => a.MentionCount),
            })
            .Where(e => e.ArticleCount != e.Articles || e.MentionCount != e.Mentions);
        await foreach (var entity in counted.AsAsyncEnumerable().WithCancellation(cancellation))
            findings.Add(
                "counts",
                FormattableString.Invariant(
                    $"entity {entity.Id} is said to be in {entity.ArticleCount} articles at {entity.MentionCount} places, and is in {entity.Articles} at {entity.Mentions}"
                )
            );
    }

    // Whoever follows merges must come to the successor, and a merged entity has no facts of its own.
    private static async Task MergesAsync(NewsDbContext context, Findings findings, CancellationToken cancellation)
    {
        var astray = context
            .Entities.AsNoTracking()
            .Where(e =>
                e.MergedIntoId == null
                    ? e.SuccessorId != null
                    : e.SuccessorId != (e.MergedInto!.SuccessorId ?? e.MergedIntoId) || e.Appearances.Any()
            )
            .Select(e => e.Id);
        await foreach (var id in astray.AsAsyncEnumerable().WithCancellation(cancellation))
            findings.Add("merges", FormattableString.Invariant($"entity {id} does not lead where it was merged"));
    }

    private static async Task DuplicatesAsync(NewsDbContext context, Findings findings, CancellationToken cancellation)
    {
        var astray = context
            .Articles.AsNoTracking()
            .Where(a => a.DuplicateOfId != null && a.DuplicateOf!.DuplicateOfId != null)
            .Select(a => a.Id);
        await foreach (var id in astray.AsAsyncEnumerable().WithCancellation(cancellation))
            findings.Add(
                "duplicates",
                FormattableString.Invariant($"article {id} is said to be a duplicate of one that is no first article")
            );
    }

    // Indexes and followers know of the archive what the log tells them.
    private static async Task ChangesAsync(NewsDbContext context, Findings findings, CancellationToken cancellation)
    {
        var last = context
            .Changes.GroupBy(c => c.ArticleId)
            .Select(g => new { ArticleId = g.Key, Sequence = g.Max(c => c.Sequence) });
        var unknown = context.Articles.Where(a => !context.Changes.Any(c => c.ArticleId == a.Id)).Select(a => a.Id);
        await foreach (var id in unknown.AsAsyncEnumerable().WithCancellation(cancellation))
            findings.Add("changes", FormattableString.Invariant($"the log does not know article {id}"));
        var contrary =
            from newest in last
            join change in context.Changes on newest.Sequence equals change.Sequence
            where (change.Kind == ChangeKind.Deleted) == context.Articles.Any(a => a.Id == change.ArticleId)
            select new { change.Sequence, change.ArticleId };
        await foreach (var change in contrary.AsAsyncEnumerable().WithCancellation(cancellation))
            findings.Add(
                "changes",
                FormattableString.Invariant(
                    $"the last change of article {change.ArticleId}, {change.Sequence}, is not what became of it"
                )
            );
    }
}
