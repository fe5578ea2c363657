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

    /// <summary>Most authors of an article.</summary>
    [Range(0, 1000)]
    public int MaxAuthors { get; set; } = 50;

    /// <summary>Most tags of an article.</summary>
    [Range(0, 1000)]
    public int MaxTags { get; set; } = 100;

    /// <summary>Longest name of a source, author, tag or entity, in UTF-16 characters.</summary>
    [Range(1, 1000)]
    public int MaxNameLength { get; set; } = 200;

    /// <summary>Longest url, in characters.</summary>
    [Range(16, 10_000)]
    public int MaxUrlLength { get; set; } = 2000;

    /// <summary>Longest search query, in characters.</summary>
    [Range(1, 10_000)]
    public int MaxQueryLength { get; set; } = 1000;

    /// <summary>Connections that the server holds open at the same time.</summary>
    [Range(1, 100_000)]
    public int MaxConnections { get; set; } = 1000;
}
