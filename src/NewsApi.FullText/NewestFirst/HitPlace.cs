namespace NewsApi.FullText.NewestFirst;

/// <summary>Where a hit stands in an order by day; hits of one day are in order of their ids.</summary>
public readonly record struct HitPlace(DateOnly Day, long ArticleId);
