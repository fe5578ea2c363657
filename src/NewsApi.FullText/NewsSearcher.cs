using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace NewsApi.FullText;

/// <summary>Searches one state of the index, by BM25.</summary>
internal sealed class NewsSearcher : IndexSearcher
{
    // Lucene adds them up over all segments for every word of every query.
    private readonly ConcurrentDictionary<string, CollectionStatistics> statistics = new(StringComparer.Ordinal);

    public NewsSearcher(IndexReader reader)
        : base(reader) => Similarity = new BM25Similarity();

    public override CollectionStatistics CollectionStatistics(string field) =>
        statistics.GetOrAdd(field, base.CollectionStatistics);
}
