using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.FullText.Facets;

namespace NewsApi.FullText.Ranking;

/// <summary>Searches in the order of titles.</summary>
internal static class TitleOrder
{
    private static readonly Sort ByTitle = new(
        new SortField(IndexFields.TitleOrder, SortFieldType.STRING),
        new SortField(IndexFields.Id, SortFieldType.INT64)
    );

    public static (int Total, IEnumerable<RankedHit> Hits) Find(
        IndexSearcher searcher,
        Lucene.Net.Search.Query query,
        int wanted,
        int skip,
        FacetCollector? facets
    )
    {
        var ranking = TopFieldCollector.Create(ByTitle, wanted, true, false, false, docsScoredInOrder: false);
        searcher.Search(query, facets is null ? ranking : MultiCollector.Wrap(ranking, facets));
        var ids = MultiDocValues.GetNumericValues(searcher.IndexReader, IndexFields.Id);
        return (
            ranking.TotalHits,
            ranking.GetTopDocs(skip).ScoreDocs.Select(found => new RankedHit(0, ids.Get(found.Doc), found.Doc))
        );
    }
}
