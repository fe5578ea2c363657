namespace NewsApi.Http;

/// <summary>The article that a fact stands in, shortly.</summary>
public sealed record ArticleReference(string Slug, string Title, DateOnly PublishedOn, string? Source, int Revision);
