using NewsApi.FullText.Facets;
using NewsApi.FullText.NewestFirst;
using NewsApi.FullText.Query;
using NewsApi.FullText.Ranking;

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
    /// <summary>Only hits after this place; for orders by day.</summary>
    public HitPlace? After { get; init; }

    /// <summary>First day of publication, included.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of publication, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>First day of those that the text mentions, included.</summary>
    public DateOnly? MentionedFrom { get; init; }

    /// <summary>Last day of those that the text mentions, included.</summary>
    public DateOnly? MentionedTo { get; init; }

    /// <summary>Whether only articles are found that are nearly the same as one before, or only others; null finds both.</summary>
    public bool? IsDuplicate { get; init; }

    /// <summary>Whether a word that no article has matches its near neighbours.</summary>
    public bool IsFuzzy { get; init; }

    /// <summary>The day that <see cref="Recency"/> counts from, where the order is relevance; null leaves recency out.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Whether each hit tells how its score came about.</summary>
    public bool Explains { get; init; }

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
/// <param name="Total">How many articles match in all, wherever the page is.</param>
public sealed record SearchResult(int Total, IReadOnlyList<Hit> Hits)
{
    /// <summary>Whether the total is an estimate: newest hits of large archives are found without a look at all matches.</summary>
    public bool TotalIsEstimate { get; init; }

    /// <summary>The query that was searched: the one asked for, or with its neighbours.</summary>
    public ParsedQuery? Searched { get; init; }

    /// <summary>The query with words that no article has replaced by their nearest neighbours; null where there is nothing to replace.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>The facets that were asked for, values that most articles have first.</summary>
    public IReadOnlyDictionary<FacetField, IReadOnlyList<FacetCount>> Facets { get; init; } = NoFacets;

    internal static readonly IReadOnlyDictionary<FacetField, IReadOnlyList<FacetCount>> NoFacets =
        new Dictionary<FacetField, IReadOnlyList<FacetCount>>();
}

/// <summary>An article that matches.</summary>
/// <param name="Score">BM25 times recency; comparable within one search only, 0 where the order is not relevance.</param>
public readonly record struct Hit(long ArticleId, double Score)
{
    /// <summary>The place to go on from, where the order is by day.</summary>
    public HitPlace? Place { get; init; }

    /// <summary>How the score came about, where it was asked for.</summary>
    public ScoreExplanation? Explanation { get; init; }
}
