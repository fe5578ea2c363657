using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.FullText.Query;
using NewsApi.FullText.Ranking;

namespace NewsApi.FullText;

/// <summary>Turns a request into what Lucene searches by.</summary>
internal static class RequestCompiler
{
    /// <returns>The query, and whether it has words to rank by.</returns>
    public static (Lucene.Net.Search.Query Query, bool HasWords) ToQuery(SearchRequest request)
    {
        var words = request.Query is { } parsed ? QueryCompiler.Compile(parsed) : null;
        if (words is not null && request is { Order: SearchOrder.Relevance, Today: { } today })
            words = new RecencyQuery(words, today.DayNumber);
        var filters = FiltersOf(request).ToList();
        if (filters.Count == 0)
            return (words ?? new MatchAllDocsQuery(), words is not null);
        var all = new BooleanQuery();
        all.Add(words ?? new MatchAllDocsQuery(), Occur.MUST);
        foreach (var (filter, occur) in filters)
        {
            // Filters choose; they say nothing about how well an article fits.
            filter.Boost = 0;
            all.Add(filter, occur);
        }
        return (all, words is not null);
    }

    private static IEnumerable<(Lucene.Net.Search.Query Query, Occur Occur)> FiltersOf(SearchRequest request)
    {
        if (request.From is not null || request.To is not null)
        {
            yield return (
                NumericRangeQuery.NewInt32Range(
                    IndexFields.Day,
                    request.From?.DayNumber,
                    request.To?.DayNumber,
                    minInclusive: true,
                    maxInclusive: true
                ),
                Occur.MUST
            );
        }
        if (request.MentionedFrom is not null || request.MentionedTo is not null)
            yield return (MentionedDays.Within(request.MentionedFrom, request.MentionedTo), Occur.MUST);
        if (request.IsDuplicate is { } isDuplicate)
            yield return (
                new TermQuery(new Term(IndexFields.Duplicate, IndexFields.Yes)),
                isDuplicate ? Occur.MUST : Occur.MUST_NOT
            );
        foreach (var filter in request.Filters)
        {
            var field = IndexFields.NameOf(filter.Field);
            foreach (var group in filter.Wanted)
                yield return (AnyOf(field, group), Occur.MUST);
            if (filter.Unwanted.Count > 0)
                yield return (AnyOf(field, filter.Unwanted), Occur.MUST_NOT);
        }
    }

    private static BooleanQuery AnyOf(string field, IReadOnlyList<string> values)
    {
        var any = new BooleanQuery();
        foreach (var value in values.Distinct())
            any.Add(new TermQuery(new Term(field, value)), Occur.SHOULD);
        return any;
    }
}
