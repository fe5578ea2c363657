using System.Collections.Frozen;
using System.Reflection;

namespace NewsApi.Http;

/// <summary>The catalogue: every problem that an answer can hold.</summary>
public static class ProblemTypes
{
    public static readonly ProblemType InvalidRequest = new("invalid-request", 400, "The request is not valid");
    public static readonly ProblemType MalformedJson = new(
        "malformed-json",
        400,
        "The body is not the JSON that is expected"
    );
    public static readonly ProblemType UnknownParameter = new("unknown-parameter", 400, "A parameter does not exist");
    public static readonly ProblemType InvalidQuery = new(
        "invalid-query",
        400,
        "The search query cannot be understood"
    );
    public static readonly ProblemType Unauthorized = new("unauthorized", 401, "A key or token is needed");
    public static readonly ProblemType Forbidden = new("forbidden", 403, "The key or token is not allowed this");
    public static readonly ProblemType NotFound = new("not-found", 404, "Nothing is here");
    public static readonly ProblemType ArticleNotFound = new("article-not-found", 404, "There is no such article");
    public static readonly ProblemType RevisionNotFound = new(
        "revision-not-found",
        404,
        "The article has no such revision"
    );
    public static readonly ProblemType CorrectionNotFound = new(
        "correction-not-found",
        404,
        "The article has no such correction"
    );
    public static readonly ProblemType ArticleWithheld = new("article-withheld", 410, "The article is not to be read");
    public static readonly ProblemType QuoteNotFound = new("quote-not-found", 404, "There is no such quote");
    public static readonly ProblemType EntityNotFound = new("entity-not-found", 404, "There is no such entity");
    public static readonly ProblemType AliasNotFound = new("alias-not-found", 404, "The entity has no such name");
    public static readonly ProblemType DistinctEntities = new(
        "distinct-entities",
        409,
        "The entities are said to be distinct"
    );
    public static readonly ProblemType EventNotFound = new("event-not-found", 404, "There is no such timeline event");
    public static readonly ProblemType MethodNotAllowed = new(
        "method-not-allowed",
        405,
        "The path does not take this method"
    );
    public static readonly ProblemType NotAcceptable = new(
        "not-acceptable",
        406,
        "None of the accepted media types can be given"
    );
    public static readonly ProblemType RequestTimeout = new("request-timeout", 408, "The request came too slowly");
    public static readonly ProblemType DuplicateArticle = new(
        "duplicate-article",
        409,
        "The article is already in the archive"
    );
    public static readonly ProblemType DuplicateEntity = new(
        "duplicate-entity",
        409,
        "The entity is already in the archive"
    );
    public static readonly ProblemType IdempotencyKeyInUse = new(
        "idempotency-key-in-use",
        409,
        "The same request is on its way"
    );
    public static readonly ProblemType StaleRevision = new(
        "stale-revision",
        412,
        "The resource has changed since it was read"
    );
    public static readonly ProblemType TooLarge = new("too-large", 413, "The request is too large");
    public static readonly ProblemType UnsupportedMediaType = new(
        "unsupported-media-type",
        415,
        "The body's media type is not taken here"
    );
    public static readonly ProblemType NotImportable = new(
        "not-importable",
        422,
        "The article cannot be read from this body"
    );
    public static readonly ProblemType ExtractionTimeout = new(
        "extraction-timeout",
        422,
        "The text takes too long to read"
    );
    public static readonly ProblemType IdempotencyKeyReused = new(
        "idempotency-key-reused",
        422,
        "The key was sent with another request"
    );
    public static readonly ProblemType PreconditionRequired = new(
        "precondition-required",
        428,
        "The state that is to be changed must be named"
    );
    public static readonly ProblemType TargetTooLong = new("target-too-long", 414, "The path and query are too long");
    public static readonly ProblemType HeadersTooLarge = new("headers-too-large", 431, "The headers are too large");
    public static readonly ProblemType TooManyRequests = new("too-many-requests", 429, "There are too many requests");
    public static readonly ProblemType Unexpected = new("unexpected", 500, "Something went wrong");
    public static readonly ProblemType Unavailable = new("unavailable", 503, "The archive is out of reach");
    public static readonly ProblemType HttpVersion = new("http-version", 505, "The version of HTTP is not spoken here");

    /// <summary>All of them, by status for answers that carry nothing but a status.</summary>
    public static readonly IReadOnlyList<ProblemType> All =
    [
        .. typeof(ProblemTypes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(ProblemType))
            .Select(field => (ProblemType)field.GetValue(null)!),
    ];

    private static readonly FrozenDictionary<int, ProblemType> Bare = new[]
    {
        InvalidRequest,
        Unauthorized,
        Forbidden,
        NotFound,
        MethodNotAllowed,
        NotAcceptable,
        RequestTimeout,
        ArticleWithheld,
        StaleRevision,
        TooLarge,
        TargetTooLong,
        UnsupportedMediaType,
        PreconditionRequired,
        HeadersTooLarge,
        TooManyRequests,
        Unexpected,
        Unavailable,
        HttpVersion,
    }.ToFrozenDictionary(type => type.Status);

    /// <summary>The type for an answer of which nothing but the status is known.</summary>
    public static ProblemType ForStatus(int status) =>
        Bare.GetValueOrDefault(status, status < 500 ? InvalidRequest : Unexpected);
}
