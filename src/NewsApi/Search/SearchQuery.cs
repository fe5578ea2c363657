using NewsApi.Articles;

namespace NewsApi.Search;

/// <summary>A search over titles and bodies, with the filters of articles.</summary>
public sealed record SearchQuery : ArticleFilter
{
    /// <summary>
    /// Words (all must be there), <c>"a phrase"</c>, <c>AND</c> <c>OR</c> <c>NOT</c>, parentheses, <c>-word</c>, <c>word*</c>,
    /// <c>"words near"~5</c>, <c>title:word</c>, <c>body:word</c>, <c>quotes:word</c>. Without it every article that the filters leave is found.
    /// </summary>
    /// <example>morocco</example>
    public string? Q { get; init; }

    /// <summary>
    /// Where words of <c>q</c> without a field of their own are searched, separated by commas: <c>title</c>, <c>body</c>,
    /// <c>quotes</c> (the words that people said; they are part of the body too). <c>title,body</c> where it is not given.
    /// </summary>
    public string? SearchIn { get; init; }

    /// <summary><c>relevance</c> (where <c>q</c> is given), <c>-publishedOn</c> (else), <c>publishedOn</c> or <c>title</c>.</summary>
    public string? Sort { get; init; }

    /// <summary>Whether to show where the words were found; true where it is not given.</summary>
    public bool? Highlight { get; init; }

    /// <summary>Only articles whose timeline has a date on or after this day. A date that spans days counts with each of them.</summary>
    public DateOnly? MentionedFrom { get; init; }

    /// <summary>Only articles whose timeline has a date on or before this day; with <c>mentionedFrom</c>, one date that lies within both.</summary>
    public DateOnly? MentionedTo { get; init; }

    /// <summary>
    /// What to count all articles found by, separated by commas: <c>source</c>, <c>language</c>, <c>tag</c>, <c>author</c>,
    /// <c>entity</c>, <c>speaker</c>, <c>entityType</c>, <c>month</c>, <c>year</c> (of publication).
    /// </summary>
    /// <example>source,entity,month</example>
    public string? Facets { get; init; }

    /// <summary>Most values of each facet, those that most articles have; 1 to 100, 10 where it is not given.</summary>
    public int? FacetSize { get; init; }

    /// <summary>
    /// <c>auto</c>: a word that no article has matches its near neighbours (one edit, two for words of eight letters and more,
    /// the first letter right). <c>off</c>, where it is not given: words match as they are written. <c>didYouMean</c> is
    /// answered with both.
    /// </summary>
    public Fuzziness? Fuzzy { get; init; }

    /// <summary>
    /// Whether newer articles rank higher where their words fit about as well; true where it is not given. The score is
    /// multiplied by 1 + 0.5 · 2^(−age / 90), age in days from publication to today (UTC).
    /// </summary>
    public bool? Recency { get; init; }

    /// <summary>Whether each hit tells how its score came about; false where it is not given.</summary>
    public bool? Explain { get; init; }

    internal const int DefaultFacetSize = 10;
}
