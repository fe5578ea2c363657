using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.FullText.Query;

namespace NewsApi.FullText.Facts;

/// <summary>Runs one search for facts on one state of the index.</summary>
internal static class FactSearch
{
    public static FactResult Run(IndexSearcher searcher, FactRequest request)
    {
        var byScore = request.Order == FactOrder.Relevance;
        var wanted = (int)Math.Min((long)request.Skip + request.Take, Math.Max(1, searcher.IndexReader.MaxDoc));
        var ranking = TopFieldCollector.Create(SortOf(request.Order), wanted, true, byScore, false, false);
        var counter = new PlaceCollector(ranking, request.After, request.Order == FactOrder.Newest);
        searcher.Search(ToQuery(request), counter);
        var ids = MultiDocValues.GetNumericValues(searcher.IndexReader, FactFields.Id);
        var hits = ranking.GetTopDocs(request.Skip, request.Take).ScoreDocs;
        return new FactResult(counter.Total, [.. hits.Select(hit => ids.Get(hit.Doc))]);
    }

    private static Sort SortOf(FactOrder order)
    {
        var id = new SortField(FactFields.Id, SortFieldType.INT64);
        return order == FactOrder.Relevance
            ? new Sort(SortField.FIELD_SCORE, id)
            : new Sort(new SortField(FactFields.Day, SortFieldType.INT64, reverse: order == FactOrder.Newest), id);
    }

    private static Lucene.Net.Search.Query ToQuery(FactRequest request)
    {
        var all = new BooleanQuery
        {
            { QueryCompiler.Compile(request.Query, FactFields.Words), Occur.MUST },
            { AnyOf([KeyWords.KindKey(request.Kind)]), Occur.MUST },
        };
        foreach (var filter in request.Filters)
        {
            foreach (var group in filter.Wanted)
                all.Add(AnyOf(group), Occur.MUST);
            if (filter.Unwanted.Count > 0)
                all.Add(AnyOf(filter.Unwanted), Occur.MUST_NOT);
        }
        // The words choose, and each fact that they leave is looked up: nothing is read of facts that have other words.
        return FactRange.Of(request) is { } range
            ? new FilteredQuery(all, range, FilteredQuery.QUERY_FIRST_FILTER_STRATEGY)
            : all;
    }

    private static BooleanQuery AnyOf(IReadOnlyList<FactKey> keys)
    {
        // Filters choose; they say nothing about how well a fact fits.
        var any = new BooleanQuery(disableCoord: true) { Boost = 0 };
        foreach (var key in keys.Distinct())
            any.Add(new TermQuery(FactIndex.TermOf(key)), Occur.SHOULD);
        return any;
    }
}
