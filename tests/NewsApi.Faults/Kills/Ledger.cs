using System.Collections.Concurrent;
using System.Diagnostics;

namespace NewsApi.Faults.Kills;

/// <summary>What the server answered for, by the article's or entity's id, and what was asked of it when it died.</summary>
internal sealed class Ledger
{
    private long writes;

    /// <summary>Titles that an article may have: the one that was acknowledged, and one that was asked for last.</summary>
    public ConcurrentDictionary<long, ArticleState> Articles { get; } = new();

    /// <summary>Entities whose merge was acknowledged, and nobody asked to take it back.</summary>
    public ConcurrentDictionary<long, bool> Merged { get; } = new();

    /// <summary>Writes that were acknowledged.</summary>
    public long Writes => Interlocked.Read(ref writes);

    public void Acknowledge() => Interlocked.Increment(ref writes);

    /// <summary>Waits until so many writes are acknowledged, but no longer than that.</summary>
    public async Task ReachAsync(long count, TimeSpan longest)
    {
        for (var watch = Stopwatch.StartNew(); Writes < count && watch.Elapsed < longest; )
            await Task.Delay(1);
    }

    public void Stored(long id, string word)
    {
        // The same line sent again is answered with the article that is there.
        Articles.TryAdd(id, new ArticleState(word, $"Report {word}", null, Deletion.None));
        Acknowledge();
    }
}

/// <param name="Word">The word that finds it.</param>
/// <param name="Title">As it was acknowledged last.</param>
/// <param name="AskedFor">A title that was asked for and not answered.</param>
internal sealed record ArticleState(string Word, string Title, string? AskedFor, Deletion Deletion);

internal enum Deletion
{
    None,
    AskedFor,
    Acknowledged,
}
