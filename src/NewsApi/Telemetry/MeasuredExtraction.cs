using System.Diagnostics;
using NewsApi.Extraction;

namespace NewsApi.Telemetry;

/// <summary>Reads an article, and measures how long each stage takes where somebody wants to know.</summary>
internal static class MeasuredExtraction
{
    public static ArticleFacts Read(ArticleText article, CancellationToken cancellation = default)
    {
        using var activity = Instruments.Activities.StartActivity("read article");
        if (!Instruments.Extraction.Enabled)
            return ArticleExtractor.Read(article, cancellation: cancellation);
        var last = Stopwatch.GetTimestamp();
        return ArticleExtractor.Read(
            article,
            stage =>
            {
                Instruments.Extraction.Record(
                    Stopwatch.GetElapsedTime(last).TotalSeconds,
                    new KeyValuePair<string, object?>("stage", WordOf(stage))
                );
                last = Stopwatch.GetTimestamp();
            },
            cancellation
        );
    }

    private static string WordOf(ExtractionStage stage) =>
        stage switch
        {
            ExtractionStage.Sentences => "sentences",
            ExtractionStage.Names => "names",
            ExtractionStage.Times => "times",
            ExtractionStage.Quotes => "quotes",
            _ => "timeline",
        };
}
