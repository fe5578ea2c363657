using System.Text.Json.Serialization;
using NewsApi.Articles;
using NewsApi.Extraction.Entities;

namespace NewsApi.Search;

/// <summary>Articles like another one.</summary>
/// <param name="Items">The most similar first; empty where nothing is like it.</param>
public sealed record SimilarArticlesResponse(IReadOnlyList<SimilarArticle> Items);

/// <summary>An article that is like another one: as in lists, with how much, and the entities that both name.</summary>
public sealed record SimilarArticle : ArticleResponse
{
    internal SimilarArticle(ArticleResponse article, double score, IReadOnlyList<SharedEntityResponse> shared)
        : base(article) => (Score, SharedEntities) = (score, shared);

    /// <summary>How similar it is, comparable within one answer only.</summary>
    [JsonPropertyOrder(1)]
    public double Score { get; }

    /// <summary>The entities that both articles name, by name.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<SharedEntityResponse> SharedEntities { get; }
}

/// <summary>An entity that two articles name.</summary>
public sealed record SharedEntityResponse(long Id, string Slug, EntityType Type, string Name);
