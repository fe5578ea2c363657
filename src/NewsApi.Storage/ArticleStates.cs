namespace NewsApi.Storage;

/// <summary>Looks up at which revision an article is: all that a reader of a finished answer asks the database.</summary>
/// <remarks>Thread-safe. It goes past EF Core, whose context and query would cost more than everything else of such a read.</remarks>
public abstract class ArticleStates
{
    /// <summary>
    /// Counts commits: what was read at an equal count is as it was. Null where another process may write, and only a look tells.
    /// </summary>
    public abstract long? Commits { get; }

    /// <summary>The state of the article with that id; null where there is none.</summary>
    public abstract ValueTask<ArticleState?> FindAsync(long id, CancellationToken cancellation);

    /// <summary>The state of the article with that slug; null where there is none.</summary>
    public abstract ValueTask<ArticleState?> FindAsync(string slug, CancellationToken cancellation);
}

/// <summary>An article and its revision.</summary>
public readonly record struct ArticleState(long Id, int Revision);
