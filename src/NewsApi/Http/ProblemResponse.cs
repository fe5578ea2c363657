namespace NewsApi.Http;

/// <summary>What every error is answered with (RFC 9457); only the OpenAPI document uses this type.</summary>
/// <param name="Type">Where the problem is explained.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong with this request.</param>
/// <param name="Instance">The path of the request.</param>
/// <param name="Code">Stable name of the problem, listed in docs/api.md.</param>
/// <param name="TraceId">Finds the request in the log.</param>
/// <param name="Errors">What is wrong with each field or parameter.</param>
/// <param name="Line">The line of an imported text, from 1.</param>
/// <param name="Reason">What is wrong with that line, or why the article is withheld.</param>
/// <param name="Position">The character of a search query, from 0.</param>
/// <param name="ExistingId">The article or entity that is there already.</param>
/// <param name="ArticleId">The article that is withheld.</param>
/// <param name="PubStatus">Whether it is <c>withheld</c> or <c>canceled</c>.</param>
public sealed record ProblemResponse(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Instance,
    string Code,
    string TraceId,
    IReadOnlyDictionary<string, string[]>? Errors,
    int? Line,
    string? Reason,
    int? Position,
    long? ExistingId,
    long? ArticleId,
    string? PubStatus
);
