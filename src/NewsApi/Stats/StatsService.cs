using System.Globalization;
using NewsApi.FullText;
using NewsApi.FullText.Facets;
using NewsApi.Indexing;
using NewsApi.Search;

namespace NewsApi.Stats;

/// <summary>Counts what a search finds, in the index.</summary>
public sealed class StatsService(ShownIndexes indexes, SearchScope scope, FacetReader facets)
{
    private static readonly IReadOnlyList<FacetField> Counted =
    [
        FacetField.Source,
        FacetField.Language,
        FacetField.Tag,
        FacetField.Author,
        FacetField.Entity,
        FacetField.Speaker,
        FacetField.EntityType,
    ];

    // Every day that an article can be of.
    private static readonly int AllDays = DateOnly.MaxValue.DayNumber + 1;

    public async Task<StatsResponse> CountAsync(StatsQuery query, CancellationToken cancellation)
    {
        var request = await scope.ReadAsync(query, cancellation);
        var index = await indexes.ArticlesAsync();
        var newest = index.Search(
            request with
            {
                Facets = Counted,
                FacetSize = query.Limit ?? SearchQuery.DefaultFacetSize,
            }
        );
        var oldest = index.Search(request with { Order = SearchOrder.Oldest });
        var counts = await facets.ReadAsync(newest.Facets, cancellation);
        return new StatsResponse(
            newest.Total,
            DayOf(oldest),
            DayOf(newest),
            Of(FacetField.Source),
            Of(FacetField.Language),
            Of(FacetField.Tag),
            Of(FacetField.Author),
            Of(FacetField.Entity),
            Of(FacetField.Speaker),
            Of(FacetField.EntityType)
        )
        {
            DidYouMean = newest.DidYouMean,
        };

        IReadOnlyList<FacetValueResponse> Of(FacetField field) => counts[FacetNames.NameOf(field)];
    }

    public async Task<StatsTimelineResponse> CountByTimeAsync(StatsTimelineQuery query, CancellationToken cancellation)
    {
        var request = await scope.ReadAsync(query, cancellation);
        var index = await indexes.ArticlesAsync();
        var found = index.Search(request with { Facets = [FacetField.Day], FacetSize = AllDays });
        var days = found.Facets[FacetField.Day].Select(day => KeyValuePair.Create(DayOf(day), day.Count)).ToList();
        var interval = query.Interval ?? StatsInterval.Month;
        return new StatsTimelineResponse(found.Total, interval, StatsBuckets.Fill(days, interval))
        {
            DidYouMean = found.DidYouMean,
        };
    }

    private static DateOnly DayOf(FacetCount day) => DateOnly.Parse(day.Value, CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(SearchResult result) => result.Hits is [{ Place: { } place }, ..] ? place.Day : null;
}
