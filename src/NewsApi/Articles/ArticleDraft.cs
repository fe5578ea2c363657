using NewsApi.Archive;
using NewsApi.Extraction;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Articles;

/// <summary>A valid request in the form in which articles are stored: trimmed, newlines <c>\n</c>, every list item once.</summary>
internal sealed record ArticleDraft(
    string Title,
    string Body,
    DateOnly PublishedOn,
    DateTime? PublishedAt,
    string Language,
    string? SourceName,
    string? SourceUrl,
    string? Url,
    IReadOnlyList<string> Authors,
    IReadOnlyList<string> Tags
)
{
    /// <param name="request">Validated.</param>
    public static ArticleDraft Of(ArticleRequest request) =>
        new(
            request.Title!.Trim(),
            NormalizeNewlines(request.Body!),
            request.PublishedOn!.Value,
            request.PublishedAt?.UtcDateTime.ToWholeMicroseconds(),
            request.Language?.ToLowerInvariant() ?? TextLanguage.Of(request.Body!),
            request.Source?.Name?.Trim(),
            request.Source?.Url,
            request.Url,
            EachOnce(request.Authors),
            EachOnce(request.Tags)
        );

    public string TextHash { get; } = Archive.TextHash.Of(PublishedOn, Title, Body);

    /// <summary>Made here, before the draft is queued for the writer.</summary>
    public byte[] Fingerprint { get; } = Archive.Duplicates.Fingerprint.Of(Body);

    public ArticleText ToText() => new(Title, Body, PublishedOn, Language);

    /// <summary>Writes the draft into a new or tracked row; slug, revision and facts are the caller's.</summary>
    public void ApplyTo(Article article)
    {
        article.Title = Title;
        article.Body = Body;
        article.PublishedOn = PublishedOn;
        article.PublishedAt = PublishedAt;
        article.Language = Language;
        article.SourceName = SourceName;
        article.SourceKey = SourceName is null ? null : Slug.Of(SourceName);
        article.SourceUrl = SourceUrl;
        article.Url = Url;
        article.TextHash = TextHash;
        article.Fingerprint = Fingerprint;
        article.WordCount = WordCounter.Count(Body);
        article.Authors.Clear();
        article.Authors.AddRange(
            Authors.Select(
                (name, i) =>
                    new ArticleAuthor
                    {
                        Position = i,
                        Name = name,
                        Key = Slug.Of(name),
                    }
            )
        );
        article.Tags.Clear();
        article.Tags.AddRange(
            Tags.Select(
                (name, i) =>
                    new ArticleTag
                    {
                        Position = i,
                        Name = name,
                        Key = Slug.Of(name),
                    }
            )
        );
    }

    /// <summary>Whether the row, with its authors and tags, holds just this.</summary>
    public bool IsIn(Article article) =>
        (article.Title, article.Body, article.PublishedOn, article.PublishedAt, article.Language)
            == (Title, Body, PublishedOn, PublishedAt, Language)
        && (article.SourceName, article.SourceUrl, article.Url) == (SourceName, SourceUrl, Url)
        && article.Authors.OrderBy(a => a.Position).Select(a => a.Name).SequenceEqual(Authors)
        && article.Tags.OrderBy(t => t.Position).Select(t => t.Name).SequenceEqual(Tags);

    // A newline is one character wherever the text comes from, so that spans mean the same to everyone.
    private static string NormalizeNewlines(string body) =>
        body.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static List<string> EachOnce(IReadOnlyList<string>? names) =>
        [.. (names ?? []).Select(name => name.Trim()).DistinctBy(Slug.Of)];
}
