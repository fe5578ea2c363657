namespace NewsApi.Storage.Model;

/// <summary>One tag of an article, in the order given.</summary>
public sealed class ArticleTag
{
    public long ArticleId { get; set; }

    public int Position { get; set; }

    public required string Name { get; set; }

    /// <summary>What filters compare: the slug of the name; an article has each once.</summary>
    public required string Key { get; set; }
}
