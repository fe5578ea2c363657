using System.ComponentModel.DataAnnotations;

namespace NewsApi.Hosting;

/// <summary>What is kept in memory; section <c>Cache</c>.</summary>
public sealed class CacheOptions
{
    public const string Section = "Cache";

    /// <summary>Finished answers of whole articles, in bytes; 0 keeps none.</summary>
    [Range(0, 17_179_869_184)]
    public long ArticleBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Finished pages of the list of articles, in bytes; 0 keeps none.</summary>
    [Range(0, 17_179_869_184)]
    public long PageBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Articles as lists show them, about 1 kB each; 0 keeps none.</summary>
    [Range(0, 100_000_000)]
    public long ListedArticles { get; set; } = 20_000;
}
