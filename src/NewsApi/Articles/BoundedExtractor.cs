using Microsoft.Extensions.Options;
using NewsApi.Extraction;
using NewsApi.Hosting;
using NewsApi.Http;
using NewsApi.Telemetry;

namespace NewsApi.Articles;

/// <summary>Reads texts, none for longer than <c>Limits:ExtractionSeconds</c>.</summary>
public sealed class BoundedExtractor(IOptions<LimitOptions> options, TimeProvider clock)
{
    private readonly int seconds = options.Value.ExtractionSeconds;

    /// <exception cref="ProblemException">422: it takes longer.</exception>
    public ArticleFacts Read(ArticleText text, CancellationToken cancellation = default) =>
        InTime(stop => MeasuredExtraction.Read(text, stop), cancellation);

    /// <exception cref="ProblemException">422: it takes longer.</exception>
    public (ArticleFacts Facts, IReadOnlyList<Explanation> Explanations) ReadAndExplain(
        ArticleText text,
        CancellationToken cancellation
    ) => InTime(stop => ArticleExtractor.ReadAndExplain(text, stop), cancellation);

    private T InTime<T>(Func<CancellationToken, T> read, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(seconds), clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            return read(stop.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new ProblemException(
                ProblemTypes.ExtractionTimeout,
                $"Reading the text was given up after {seconds} seconds: Limits:ExtractionSeconds."
            );
        }
    }
}
