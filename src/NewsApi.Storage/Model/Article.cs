namespace NewsApi.Storage.Model;

/// <summary>One published text. Its facts hang on it and go with it.</summary>
public sealed class Article
{
    public long Id { get; set; }

    /// <summary>Readable, unique and stable: it stays when the title changes.</summary>
    public required string Slug { get; set; }

    public required string Title { get; set; }

    /// <summary>The text that every span of every fact points into; newlines are <c>\n</c>.</summary>
    public required string Body { get; set; }

    public DateOnly PublishedOn { get; set; }

    /// <summary>The instant of publication in UTC, where the source tells it.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>BCP 47 tag, lower case.</summary>
    public required string Language { get; set; }

    public string? SourceName { get; set; }

    /// <summary>What filters compare: the slug of the name.</summary>
    public string? SourceKey { get; set; }

    public string? SourceUrl { get; set; }

    /// <summary>Unique where there is one: the same url is the same article.</summary>
    public string? Url { get; set; }

    /// <summary>SHA-256 of date and normalized title and body, hexadecimal, unique: the same text on the same day is the same article.</summary>
    public required string TextHash { get; set; }

    public int WordCount { get; set; }

    /// <summary>Starts at 1 and rises with every change of the article or of what it shows.</summary>
    public int Revision { get; set; }

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<ArticleCorrection> Corrections { get; set; } = [];

    public DateTime CreatedAt { get; set; }

    public DateTime UpdatedAt { get; set; }

    /// <summary>The version of the extractor that read the body.</summary>
    public required string ExtractionVersion { get; set; }

    public required IReadOnlyList<string> ExtractionWarnings { get; set; }

    /// <summary>Stands in for the words of the body where texts are compared; empty where it is too short, null where it was not made yet.</summary>
    public byte[]? Fingerprint { get; set; }

    /// <summary>The first article of those that are nearly the same; null for that one itself, and where there is no other.</summary>
    public long? DuplicateOfId { get; set; }

    public Article? DuplicateOf { get; set; }

    public List<ArticleAuthor> Authors { get; init; } = [];

    public List<ArticleTag> Tags { get; init; } = [];

    public List<Quote> Quotes { get; init; } = [];

    public List<Appearance> Appearances { get; init; } = [];

    public List<TimelineEvent> Timeline { get; init; } = [];

    public List<ArticleBand> Bands { get; init; } = [];
}
