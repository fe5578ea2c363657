using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Storage;

/// <summary>
/// Adds new appearances to the counts of their entities. Triggers do the same for those that change or go; for those that come it
/// would take one update each, five times what their insert takes, and articles come by the hundred.
/// </summary>
internal static class EntityCounts
{
    private const string Add = """
        UPDATE "Entities" SET "ArticleCount" = "ArticleCount" + @articles, "MentionCount" = "MentionCount" + @mentions
        WHERE "Id" = @id
        """;

    /// <summary>The appearances that the next save inserts. One that takes the place of a deleted one is an update to the database, for triggers to see.</summary>
    public static IReadOnlyList<Appearance> Added(ChangeTracker tracker)
    {
        var appearances = tracker.Entries<Appearance>().ToList();
        var replaced = appearances.Where(entry => entry.State == EntityState.Deleted).Select(KeyOf).ToHashSet();
        return
        [
            .. appearances
                .Where(entry => entry.State == EntityState.Added && !replaced.Contains(KeyOf(entry)))
                .Select(entry => entry.Entity),
        ];
    }

    private static (long ArticleId, long EntityId) KeyOf(EntityEntry<Appearance> entry) =>
        (entry.Entity.ArticleId, entry.Entity.EntityId);

    /// <param name="context">In the transaction that stored them.</param>
    /// <param name="added">Stored, and not counted yet.</param>
    public static async Task AddAsync(NewsDbContext context, IEnumerable<Appearance> added)
    {
        var counted = added.Where(appearance => appearance.Status != FactStatus.Rejected);
        // In the order in which entities are stored.
        var counts = counted
            .GroupBy(appearance => appearance.EntityId)
            .OrderBy(entity => entity.Key)
            .Select(entity => new EntityCount(entity.Key, entity.Count(), entity.Sum(a => a.MentionCount)))
            .ToList();
        if (counts.Count > 0)
            await context.CountAsync(counts);
    }

    /// <summary>By one prepared update for each: the fastest where there is no network in between.</summary>
    public static async Task AddOneByOneAsync(NewsDbContext context, IReadOnlyList<EntityCount> counts)
    {
        await using var update = context.Database.GetDbConnection().CreateCommand();
        update.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        update.CommandText = Add;
        var (articles, mentions, id) = (Parameter("@articles"), Parameter("@mentions"), Parameter("@id"));
        foreach (var count in counts)
        {
            (articles.Value, mentions.Value, id.Value) = (count.Articles, count.Mentions, count.EntityId);
            await update.ExecuteNonQueryAsync();
        }

        DbParameter Parameter(string name)
        {
            var parameter = update.CreateParameter();
            parameter.ParameterName = name;
            update.Parameters.Add(parameter);
            return parameter;
        }
    }
}

/// <summary>What is added to the counts of one entity.</summary>
internal sealed record EntityCount(long EntityId, int Articles, int Mentions);
