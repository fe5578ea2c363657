using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>A list of articles.</summary>
public sealed record ArticleQuery : ArticleFilter, IPageQuery
{
    /// <summary><c>-publishedOn</c> (newest first, where it is not given), <c>publishedOn</c>, <c>title</c> or <c>-title</c>.</summary>
    public string? Sort { get; init; }

    /// <summary>Parts to add, separated by commas: <c>quotes</c>, <c>entities</c>, <c>timeline</c>, <c>body</c>.</summary>
    public string? Include { get; init; }

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
}
