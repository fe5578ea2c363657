using NewsApi.Extraction;

namespace NewsApi.Articles;

/// <summary>An article that was read and waits to be stored.</summary>
internal sealed record ReadArticle(ArticleDraft Draft, ArticleFacts Facts, OnDuplicate OnDuplicate);
