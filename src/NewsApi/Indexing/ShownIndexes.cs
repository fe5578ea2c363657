using NewsApi.FullText;
using NewsApi.FullText.Facts;

namespace NewsApi.Indexing;

/// <summary>
/// The indexes as a search must see them: with every article that was answered as stored before the search began. Writes do not
/// wait for the index, so the search that comes next does; all that begin at a time wait for one refresh.
/// </summary>
public sealed class ShownIndexes(IndexFeed feed, IndexFollower follower)
{
    /// <summary>The index of articles, up to what was answered.</summary>
    public async ValueTask<ArticleIndex> ArticlesAsync()
    {
        await feed.ShowOwedAsync();
        return follower.Index;
    }

    /// <summary>The index of quotes and events, up to what was answered.</summary>
    public async ValueTask<FactIndex> FactsAsync()
    {
        await feed.ShowOwedAsync();
        return follower.Facts;
    }
}
