namespace NewsApi.Search;

/// <summary>How many similar articles are asked for.</summary>
public sealed record SimilarQuery
{
    /// <summary>Most articles, 1 to 50; 10 where it is not given.</summary>
    public int? Limit { get; init; }
}
