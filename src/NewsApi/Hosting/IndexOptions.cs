using System.ComponentModel.DataAnnotations;

namespace NewsApi.Hosting;

/// <summary>Where the full-text index is kept; section <c>Index</c>.</summary>
public sealed class IndexOptions
{
    public const string Section = "Index";

    /// <summary>Folder of the index, relative to where the server is started; it is rebuilt from the archive whenever it is lost.</summary>
    [Required]
    public string Path { get; set; } = "data/index";

    /// <summary>Seconds between two flushes of the index to disk; a crash in between only costs catching up.</summary>
    [Range(1, 3600)]
    public int CommitSeconds { get; set; } = 5;

    /// <summary>Changes after which the index is flushed to disk sooner, so that catching up after a crash takes a few seconds at most.</summary>
    [Range(1, 10_000_000)]
    public int CommitChanges { get; set; } = 1000;

    /// <summary>Seconds that the index may be behind the archive before the server says that it is not ready; 0 for any.</summary>
    [Range(0, 86_400)]
    public int MaxLagSeconds { get; set; } = 60;
}
