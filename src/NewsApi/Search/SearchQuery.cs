using NewsApi.Http;

namespace NewsApi.Search;

/// <summary>A search over titles and bodies, with the filters of articles.</summary>
public sealed record SearchQuery : SearchedArticles, IPageQuery
{
    /// <summary><c>relevance</c> (where <c>q</c> is given), <c>-publishedOn</c> (else), <c>publishedOn</c> or <c>title</c>.</summary>
    public string? Sort { get; init; }

    /// <summary>Whether to show where the words were found; true where it is not given.</summary>
    public bool? Highlight { get; init; }

    /// <summary>
    /// What to count all articles found by, separated by commas: <c>source</c>, <c>language</c>, <c>tag</c>, <c>author</c>,
    /// <c>entity</c>, <c>speaker</c>, <c>entityType</c>, <c>day</c>, <c>month</c>, <c>year</c> (of publication).
    /// </summary>
    /// <example>source,entity,month</example>
    public string? Facets { get; init; }

    /// <summary>Most values of each facet, those that most articles have; 1 to 100, 10 where it is not given.</summary>
    public int? FacetSize { get; init; }

    /// <summary>
    /// Whether newer articles rank higher where their words fit about as well; true where it is not given. The score is
    /// multiplied by 1 + 0.5 · 2^(−age / 90), age in days from publication to today (UTC).
    /// </summary>
    public bool? Recency { get; init; }

    /// <summary>Whether each hit tells how its score came about; false where it is not given.</summary>
    public bool? Explain { get; init; }

    /// <summary>The page's number, from 1; not together with <c>cursor</c>.</summary>
    public int? Page { get; init; }

    /// <summary>Rows a page, 1 to 100; 20 where it is not given.</summary>
    /// <example>20</example>
    public int? PageSize { get; init; }

    /// <summary>The <c>nextCursor</c> of the page before; not together with <c>page</c>.</summary>
    public string? Cursor { get; init; }

    /// <summary>
    /// Only these members of each item, separated by commas; a dot leads to members of members: <c>id,title,source.name</c>.
    /// All where it is not given.
    /// </summary>
    public string? Fields { get; init; }

    internal const int DefaultFacetSize = 10;
}
