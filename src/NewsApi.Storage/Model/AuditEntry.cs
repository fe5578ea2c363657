namespace NewsApi.Storage.Model;

/// <summary>Who asked for a write, appended in the transaction of the write itself.</summary>
public sealed class AuditEntry
{
    public const int MaxPathLength = 500;

    /// <summary>Rises with every entry.</summary>
    public long Id { get; set; }

    public DateTime At { get; set; }

    /// <summary><c>key:ID</c>, <c>token:SUBJECT</c>, <c>development</c>, or <c>command-line</c>.</summary>
    public required string Caller { get; set; }

    /// <summary>The operation, named as in the OpenAPI document, or the command.</summary>
    public required string Action { get; set; }

    /// <summary>The path of the request, percent-encoded and cut; for a command, what it was given.</summary>
    public required string Path { get; set; }

    /// <summary>The address that the request came from; null where it came from no network.</summary>
    public string? Address { get; set; }

    /// <summary>Finds the request in the log.</summary>
    public string? TraceId { get; set; }
}
