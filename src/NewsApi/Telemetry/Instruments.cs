using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsApi.Telemetry;

/// <summary>All that the server measures of itself, by name. Where nobody listens nothing is measured.</summary>
internal static class Instruments
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "NewsApi";

    public static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>Articles that were to be stored, by <c>outcome</c>: created, updated, skipped or failed.</summary>
    public static readonly Counter<long> Articles = Meter.CreateCounter<long>(
        "newsapi.articles",
        "{article}",
        "Articles that were to be stored, by what became of them."
    );

    /// <summary>Seconds that reading an article took, by <c>stage</c>.</summary>
    public static readonly Histogram<double> Extraction = Seconds(
        "newsapi.extraction.duration",
        "Time that each stage of reading an article took.",
        [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 1]
    );

    /// <summary>Seconds from the beginning of a transaction of the writer to its end on disk.</summary>
    public static readonly Histogram<double> Commit = Seconds(
        "newsapi.archive.commit.duration",
        "Time that a group of writes took, flush to disk included.",
        [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5]
    );

    /// <summary>Writes that went into one transaction.</summary>
    public static readonly Histogram<int> Group = Meter.CreateHistogram(
        "newsapi.archive.commit.writes",
        "{write}",
        "Writes that were committed together.",
        tags: null,
        new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024] }
    );

    /// <summary>Seconds that the indexes took to take in what was committed.</summary>
    public static readonly Histogram<double> Indexing = Seconds(
        "newsapi.index.duration",
        "Time that the indexes took to take in what was committed.",
        [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5]
    );

    public static void CountArticle(string outcome)
    {
        if (Articles.Enabled)
            Articles.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
    }

    private static Histogram<double> Seconds(string name, string description, IReadOnlyList<double> buckets) =>
        Meter.CreateHistogram(
            name,
            "s",
            description,
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = buckets }
        );
}
