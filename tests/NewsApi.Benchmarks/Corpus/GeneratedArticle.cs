namespace NewsApi.Benchmarks.Corpus;

/// <summary>An article as <c>POST /api/v1/articles</c> and the bulk import take it.</summary>
internal sealed record GeneratedArticle(
    string Title,
    string Body,
    DateOnly PublishedOn,
    string Language,
    GeneratedSource Source,
    string Url,
    IReadOnlyList<string> Authors,
    IReadOnlyList<string> Tags
);

internal sealed record GeneratedSource(string Name, string Url);
