namespace NewsApi.Http;

/// <summary>A query whose answer comes in pages.</summary>
public interface IPageQuery
{
    public const int MaxPageSize = 100;

    // Beyond this, cursors are the way: a page number costs what it skips.
    public const int MaxPage = 10_000;

    int? Page { get; }
    int? PageSize { get; }
    string? Cursor { get; }
    string? Fields { get; }
}

internal static class PageOf
{
    extension(IPageQuery query)
    {
        public int Size => query.PageSize ?? 20;

        public int Number => query.Page ?? 1;

        public int Skip => query.Cursor is null ? (query.Number - 1) * query.Size : 0;
    }
}
