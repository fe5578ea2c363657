using NewsApi.FullText.Facets;
using NewsApi.FullText.Query;

namespace NewsApi.FullText;

/// <summary>What is searched for, and which part of the result is wanted.</summary>
/// <param name="Query">The words; null finds every article that the filters leave.</param>
/// <param name="Skip">Hits to leave out from the start.</param>
/// <param name="Take">Hits to give, at least 1.</param>
public sealed record SearchRequest(
    ParsedQuery? Query,
    IReadOnlyList<SearchFilter> Filters,
    SearchOrder Order,
    int Skip,
    int Take
)
{
    /// <summary>First day of publication, included.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of publication, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>First day of those that the text mentions, included.</summary>
    public DateOnly? MentionedFrom { get; init; }

    /// <summary>Last day of those that the text mentions, included.</summary>
    public DateOnly? MentionedTo { get; init; }

    /// <summary>What to count all matches by, each once.</summary>
    public IReadOnlyList<FacetField> Facets { get; init; } = [];

    /// <summary>Most values of a facet.</summary>
    public int FacetSize { get; init; } = 10;
}

/// <summary>The order of hits; equal ones by id.</summary>
public enum SearchOrder
{
    /// <summary>Best first; without words, newest first.</summary>
    Relevance,
    Newest,
    Oldest,
    Title,
}

/// <summary>The result of a search.</summary>
/// <param name="Total">How many articles match in all; never an estimate.</param>
public sealed record SearchResult(int Total, IReadOnlyList<Hit> Hits)
{
    /// <summary>The facets that were asked for, values that most articles have first.</summary>
    public IReadOnlyDictionary<FacetField, IReadOnlyList<FacetCount>> Facets { get; init; } =
        new Dictionary<FacetField, IReadOnlyList<FacetCount>>();
}

/// <summary>An article that matches.</summary>
/// <param name="Score">BM25; comparable within one search only, 0 where the order is not relevance.</param>
public readonly record struct Hit(long ArticleId, double Score);
