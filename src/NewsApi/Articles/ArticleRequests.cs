using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>An article to store.</summary>
public sealed record ArticleRequest
{
    /// <summary>The headline, one line.</summary>
    public string? Title { get; init; }

    /// <summary>The text; paragraphs are separated by blank lines.</summary>
    public string? Body { get; init; }

    /// <summary>The day of publication; relative dates in the text count from it.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The instant of publication, where it is known.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>BCP 47 tag; told from the text where it is not given. Only English is read.</summary>
    public string? Language { get; init; }

    /// <summary>Who published it.</summary>
    public SourceRequest? Source { get; init; }

    /// <summary>Where it was published; the same url is the same article.</summary>
    public string? Url { get; init; }

    /// <summary>The byline, one name each.</summary>
    public IReadOnlyList<string>? Authors { get; init; }

    /// <summary>Free words to find it by.</summary>
    public IReadOnlyList<string>? Tags { get; init; }
}

/// <summary>Who published an article.</summary>
public sealed record SourceRequest
{
    public string? Name { get; init; }

    public string? Url { get; init; }
}

/// <summary>Changes of an article (JSON Merge Patch, RFC 7396): absent members stay, null clears.</summary>
public sealed record ArticlePatch
{
    public Optional<string> Title { get; init; }

    /// <summary>A new text is read anew; facts that a person confirmed or edited stay, and follow their words.</summary>
    public Optional<string> Body { get; init; }

    public Optional<DateOnly?> PublishedOn { get; init; }

    public Optional<DateTimeOffset?> PublishedAt { get; init; }

    public Optional<string> Language { get; init; }

    public Optional<SourceRequest> Source { get; init; }

    public Optional<string> Url { get; init; }

    public Optional<IReadOnlyList<string>> Authors { get; init; }

    public Optional<IReadOnlyList<string>> Tags { get; init; }

    /// <summary>The whole article that the patch makes of <paramref name="old"/>.</summary>
    internal ArticleRequest ApplyTo(ArticleRequest old) =>
        new()
        {
            Title = Title.Or(old.Title),
            Body = Body.Or(old.Body),
            PublishedOn = PublishedOn.Or(old.PublishedOn),
            PublishedAt = PublishedAt.Or(old.PublishedAt),
            Language = Language.Or(old.Language),
            Source = Source.Or(old.Source),
            Url = Url.Or(old.Url),
            Authors = Authors.Or(old.Authors),
            Tags = Tags.Or(old.Tags),
        };
}

/// <summary>What happens when the article is already in the archive: the same url, or the same text on the same day.</summary>
public enum OnDuplicate
{
    /// <summary>200 with the article that is there, unchanged.</summary>
    Skip,

    /// <summary>200 with a new revision of the article that is there.</summary>
    Update,

    /// <summary>409 with its id.</summary>
    Fail,
}
