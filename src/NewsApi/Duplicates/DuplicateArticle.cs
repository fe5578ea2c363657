using System.Text.Json.Serialization;
using NewsApi.Articles;

namespace NewsApi.Duplicates;

/// <summary>An article that is nearly the same as another one: as in lists, with how much.</summary>
public sealed record DuplicateArticle : ArticleResponse
{
    internal DuplicateArticle(ArticleResponse article, double similarity, bool isFirst)
        : base(article) => (Similarity, IsFirst) = (similarity, isFirst);

    /// <summary>The share of their sequences of five words that both have, 0 to 1, letter case and punctuation aside.</summary>
    [JsonPropertyOrder(1)]
    public double Similarity { get; }

    /// <summary>Whether it is the one that <c>duplicates=skip</c> leaves.</summary>
    [JsonPropertyOrder(1)]
    public bool IsFirst { get; }
}
