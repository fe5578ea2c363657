namespace NewsApi.Access;

/// <summary>One write that was asked for and carried out.</summary>
/// <param name="Id">Rises with every entry.</param>
/// <param name="At">When it was asked for, in UTC.</param>
/// <param name="Caller">Who: <c>key:ID</c>, <c>token:SUBJECT</c>, <c>development</c>, or <c>command-line</c>.</param>
/// <param name="Action">What: the operation, named as in this document, or the command.</param>
/// <param name="Path">On what: path and query of the request, percent-encoded, at most 500 characters.</param>
/// <param name="Address">From where; null where it came from no network.</param>
/// <param name="TraceId">Finds the request in the log.</param>
public sealed record AuditEntryResponse(
    long Id,
    DateTime At,
    string Caller,
    string Action,
    string Path,
    string? Address,
    string? TraceId
);
