using System.ComponentModel.DataAnnotations;

namespace NewsApi.Hosting;

/// <summary>How large things may be; section <c>Limits</c>.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>Longest title, in UTF-16 characters.</summary>
    [Range(1, 10_000)]
    public int MaxTitleLength { get; set; } = 500;

    /// <summary>Longest body, in UTF-16 characters.</summary>
    [Range(1, 10_000_000)]
    public int MaxBodyLength { get; set; } = 1_000_000;

    /// <summary>Largest request, in bytes.</summary>
    [Range(1024, 1_073_741_824)]
    public long MaxRequestBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>Largest bulk import, in bytes as sent; 0 for no limit: a bulk import streams.</summary>
    [Range(0, long.MaxValue)]
    public long MaxBulkBytes { get; set; }

    /// <summary>Longest line of a bulk import, in bytes.</summary>
    [Range(1024, 1_073_741_824)]
    public int MaxBulkLineBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Seconds that reading one text for its facts may take.</summary>
    [Range(1, 3600)]
    public int ExtractionSeconds { get; set; } = 60;

    /// <summary>Most authors of an article.</summary>
    [Range(0, 1000)]
    public int MaxAuthors { get; set; } = 50;

    /// <summary>Most tags of an article.</summary>
    [Range(0, 1000)]
    public int MaxTags { get; set; } = 100;

    /// <summary>Longest name of a source, author, tag or entity, in UTF-16 characters.</summary>
    [Range(1, 1000)]
    public int MaxNameLength { get; set; } = 200;

    /// <summary>Longest url, in bytes of UTF-8. An index of PostgreSQL holds no longer ones than this may be.</summary>
    [Range(16, 2_600)]
    public int MaxUrlLength { get; set; } = 2000;

    /// <summary>Longest search query, in characters.</summary>
    [Range(1, 10_000)]
    public int MaxQueryLength { get; set; } = 1000;

    /// <summary>Most words and phrases of a search query; words that are to be near each other count one by one.</summary>
    [Range(1, 1024)]
    public int MaxQueryClauses { get; set; } = 64;

    /// <summary>Deepest nesting of JSON in requests.</summary>
    [Range(8, 64)]
    public int MaxJsonDepth { get; set; } = 32;

    /// <summary>Requests a minute from one address without a key; 0 for no limit. Requests from this machine are not counted.</summary>
    [Range(0, 10_000_000)]
    public int RequestsPerMinute { get; set; } = 6000;

    /// <summary>Requests a minute with one key; 0 for no limit. Requests from this machine are not counted.</summary>
    [Range(0, 10_000_000)]
    public int KeyRequestsPerMinute { get; set; } = 60_000;

    /// <summary>Bulk imports that run at the same time.</summary>
    [Range(1, 1000)]
    public int ConcurrentImports { get; set; } = 4;

    /// <summary>Slowest body that is waited for, and slowest reader that is written to, in bytes a second after the first five seconds; 0 for no limit.</summary>
    [Range(0, 1_000_000)]
    public int MinBytesPerSecond { get; set; } = 240;

    /// <summary>Seconds that the headers of a request may take.</summary>
    [Range(1, 600)]
    public int HeaderSeconds { get; set; } = 30;

    /// <summary>Largest headers of a request, all together, in bytes.</summary>
    [Range(1024, 1_048_576)]
    public int MaxHeaderBytes { get; set; } = 32 * 1024;

    /// <summary>Seconds that a read with <c>waitFor</c> waits for the index of this server.</summary>
    [Range(0, 600)]
    public int WaitForSeconds { get; set; } = 10;

    /// <summary>Connections that the server holds open at the same time.</summary>
    [Range(1, 100_000)]
    public int MaxConnections { get; set; } = 1000;

    /// <summary>Seconds from SIGTERM to the end of the process, at most; requests in flight have all but the last five of them.</summary>
    [Range(6, 3600)]
    public int ShutdownSeconds { get; set; } = 30;
}
