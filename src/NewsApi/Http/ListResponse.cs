namespace NewsApi.Http;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows of this page.</param>
/// <param name="Total">How many rows the filters leave in all.</param>
/// <param name="Page">The page's number, from 1; null where a cursor was followed.</param>
/// <param name="PageSize">The most rows a page has.</param>
/// <param name="NextCursor">Give it as <c>cursor</c> for the next page, at the same cost anywhere in the list; null on the last page.</param>
public record ListResponse<T>(IReadOnlyList<T> Items, long Total, int? Page, int PageSize, string? NextCursor) : IPage;

/// <summary>Where in a list a page stands.</summary>
public interface IPage
{
    long Total { get; }
    int? Page { get; }
    int PageSize { get; }
    string? NextCursor { get; }
}
