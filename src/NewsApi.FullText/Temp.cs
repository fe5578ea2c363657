namespace NewsApi.FullText;

public sealed record IndexedArticle(
    long Id,
    string Title,
    string Body,
    DateOnly PublishedOn,
    string? Source,
    string Language,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Authors,
    IReadOnlyList<long> Entities,
    IReadOnlyList<long> Speakers
);

public sealed class ArticleIndex : IDisposable
{
    public static ArticleIndex Open(string directory, Guid archiveId) => new();

    public long Sequence { get; private set; }

    public void Apply(IReadOnlyList<IndexedArticle> a, IReadOnlyCollection<long> d, long s) => Sequence = s;

    public void Clear() => Sequence = 0;

    public void Refresh()
    {
        _ = Sequence;
    }

    public void Commit()
    {
        _ = Sequence;
    }

    public void Dispose()
    {
        _ = Sequence;
    }
}
