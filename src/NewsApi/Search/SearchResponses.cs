using System.Text.Json.Serialization;
using NewsApi.Articles;
using NewsApi.Http;

namespace NewsApi.Search;

/// <summary>An article that was found: as in lists, with how well it fits and where the words stand.</summary>
public sealed record SearchHit : ArticleResponse
{
    internal SearchHit(ArticleResponse article, double score, IReadOnlyList<HighlightResponse>? highlights)
        : base(article) => (Score, Highlights) = (score, highlights);

    /// <summary>How well it fits the words, comparable within one search only; 0 where there were none.</summary>
    [JsonPropertyOrder(1)]
    public double Score { get; }

    /// <summary>How the score came about; left out unless <c>explain</c> is true. Its words are for people and may change; parts deeper than twelve are left out.</summary>
    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ExplanationResponse? Explanation { get; init; }

    /// <summary>Where the words were found; left out where <c>highlight</c> is false.</summary>
    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<HighlightResponse>? Highlights { get; }
}
