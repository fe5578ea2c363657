using NewsApi.Search;

namespace NewsApi.Stats;

/// <summary>What is counted: the articles that a search with the same words and filters finds.</summary>
public sealed record StatsQuery : SearchedArticles
{
    /// <summary>Most values of each list, those that most articles have; 1 to 100, 10 where it is not given.</summary>
    public int? Limit { get; init; }
}

/// <summary>What is counted, and by what stretches of time.</summary>
public sealed record StatsTimelineQuery : SearchedArticles
{
    /// <summary><c>day</c>, <c>week</c> (from Monday, ISO 8601), <c>month</c> (where it is not given) or <c>year</c>.</summary>
    public StatsInterval? Interval { get; init; }
}

/// <summary>A stretch of the calendar.</summary>
public enum StatsInterval
{
    Day,
    Week,
    Month,
    Year,
}
