using NewsApi.Archive;

namespace NewsApi.Articles;

/// <summary>Hands articles that were read to the one writer, which stores those that wait together.</summary>
public sealed class ArticleQueue(ArchiveWriter writer, ArticleStore store, TimeProvider clock)
{
    private readonly ArticleWrites writes = new(store, clock);

    /// <param name="isOwed">Whether a search that begins after the answer must show the article.</param>
    /// <exception cref="Http.ProblemException">409: it is there, and <see cref="ReadArticle.OnDuplicate"/> is to fail.</exception>
    internal Task<StoredRow> StoreAsync(ReadArticle article, bool isOwed, CancellationToken cancellation) =>
        writer.WriteAsync(writes, article, cancellation, isOwed);
}
