using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using NewsApi.Storage;

namespace NewsApi.Access;

/// <summary>The keys that are valid now, in memory: a request with a key costs no look into the database.</summary>
/// <remarks>What this process changes is seen at once, what the command line changes within <see cref="Freshness"/>.</remarks>
public sealed class ApiKeys(IDbContextFactory<NewsDbContext> contexts, TimeProvider clock)
{
    internal static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private static readonly Snapshot Nothing = new(FrozenDictionary<string, KnownKey>.Empty, 0);

    private readonly ConcurrentDictionary<string, DateTime> uses = new();
    private Snapshot? latest;

    /// <summary>The key that the text is; null where it is unknown, expired or revoked.</summary>
    internal async ValueTask<KnownKey?> FindAsync(string text, CancellationToken cancellation)
    {
        if (ApiKeyText.IdOf(text) is null)
            return null;
        if (latest is not { } snapshot || clock.GetElapsedTime(snapshot.ReadAt) > Freshness)
            latest = await ReadAsync(cancellation);
        var key = FindAsLastRead(text);
        if (key is not null)
            uses[key.KeyId] = clock.GetUtcNow().UtcDateTime;
        return key;
    }

    /// <summary>The same without a look into the database: for what may be a second late.</summary>
    internal KnownKey? FindAsLastRead(string text) =>
        ApiKeyText.IdOf(text) is { } id
        && (latest ?? Nothing).Keys.TryGetValue(id, out var key)
        && key.Fits(text, clock.GetUtcNow().UtcDateTime)
            ? key
            : null;

    /// <summary>Makes the next look one into the database.</summary>
    internal void Forget() => latest = null;

    /// <summary>When keys were last used, as far as it is not yet written down; it then is the caller's to write.</summary>
    internal IReadOnlyDictionary<string, DateTime> TakeUses()
    {
        var taken = new Dictionary<string, DateTime>();
        foreach (var id in uses.Keys)
        {
            if (uses.TryRemove(id, out var at))
                taken[id] = at;
        }
        return taken;
    }

    private async Task<Snapshot> ReadAsync(CancellationToken cancellation)
    {
        var readAt = clock.GetTimestamp();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.ApiKeys.AsNoTracking().Where(k => k.RevokedAt == null).ToListAsync(cancellation);
        var keys = rows.Where(row => Scopes.Find(row.Scope) is not null)
            .ToFrozenDictionary(
                row => row.KeyId,
                row => new KnownKey(row.KeyId, Scopes.Find(row.Scope)!.Value, row.Hash, row.ExpiresAt)
            );
        return new Snapshot(keys, readAt);
    }

    private sealed record Snapshot(FrozenDictionary<string, KnownKey> Keys, long ReadAt);
}
