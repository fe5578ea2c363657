using NewsApi.Articles;

namespace NewsApi.Search;

/// <summary>The articles that words and filters leave.</summary>
public record SearchedArticles : ArticleFilter
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

    /// <summary>Only articles whose timeline has a date on or after this day. A date that spans days counts with each of them.</summary>
    public DateOnly? MentionedFrom { get; init; }

    /// <summary>Only articles whose timeline has a date on or before this day; with <c>mentionedFrom</c>, one date that lies within both.</summary>
    public DateOnly? MentionedTo { get; init; }

    /// <summary>
    /// <c>auto</c>: a word that no article has matches its near neighbours (one edit, two for words of eight letters and more,
    /// the first letter right). <c>off</c>, where it is not given: words match as they are written. <c>didYouMean</c> is
    /// answered with both.
    /// </summary>
    public Fuzziness? Fuzzy { get; init; }
}
