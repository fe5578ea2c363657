using NewsApi.Articles;

namespace NewsApi.Search;

/// <summary>A search over titles and bodies, with the filters of articles.</summary>
public sealed record SearchQuery : ArticleFilter
{
    /// <summary>
    /// Words (all must be there), <c>"a phrase"</c>, <c>AND</c> <c>OR</c> <c>NOT</c>, parentheses, <c>-word</c>, <c>word*</c>,
    /// <c>title:word</c>, <c>body:word</c>. Without it every article that the filters leave is found.
    /// </summary>
    /// <example>morocco</example>
    public string? Q { get; init; }

    /// <summary><c>relevance</c> (where <c>q</c> is given), <c>-publishedOn</c> (else), <c>publishedOn</c> or <c>title</c>.</summary>
    public string? Sort { get; init; }

    /// <summary>Whether to show where the words were found; true where it is not given.</summary>
    public bool? Highlight { get; init; }
}
