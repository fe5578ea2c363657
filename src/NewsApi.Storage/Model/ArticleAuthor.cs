namespace NewsApi.Storage.Model;

/// <summary>One author of an article, in the order of the byline.</summary>
public sealed class ArticleAuthor
{
    public long ArticleId { get; set; }

    public int Position { get; set; }

    public required string Name { get; set; }

    /// <summary>What filters compare: the slug of the name.</summary>
    public required string Key { get; set; }
}
