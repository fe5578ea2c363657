using System.Globalization;
using NewsApi.Extraction;
using NewsApi.Extraction.Quotes;

namespace NewsApi.Evaluation;

/// <summary>Prints how often facts of a confidence are right: of facts with confidence c, about c should be.</summary>
internal static class Calibration
{
    private const int Bins = 10;

    public static int Run(string goldPath)
    {
        var quotes = new Table();
        var dates = new Table();
        foreach (var document in GoldDocument.ReadAll(goldPath))
        {
            var points = new CodePoints(document.Text);
            var facts = ArticleExtractor.Read(document.ToArticle());
            foreach (var quote in document.Quotes is { Count: > 0 } ? facts.Quotes : [])
                quotes.Count(quote.Confidence, document.Quotes!.Any(gold => IsRight(quote, gold, points)));
            foreach (var happening in document.Timexes is { Count: > 0 } ? facts.Timeline : [])
                dates.Count(
                    happening.Confidence,
                    document.Timexes!.Any(gold =>
                        gold.Start < points[happening.Expression.End]
                        && points[happening.Expression.Start] < gold.End
                        && facts.TimeExpressions.Any(time =>
                            time.Value == gold.Value && happening.Expression.Contains(time.Span)
                        )
                    )
                );
        }
        quotes.Print("quotes, speaker included");
        dates.Print("timeline events, value of the date");
        return 0;
    }

    // The words overlap by half of the shorter, and so does the speaker at all.
    private static bool IsRight(ExtractedQuote quote, GoldQuote gold, CodePoints points)
    {
        var (start, end) = (points[quote.Extent.Start], points[quote.Extent.End]);
        var shared = Math.Min(end, gold.End) - Math.Max(start, gold.Start);
        if (shared * 2 < Math.Min(end - start, gold.End - gold.Start))
            return false;
        if (quote.Speaker is not { } speaker || gold.Speaker is not { } goldSpeaker)
            return quote.Speaker is null && gold.Speaker is null;
        return points[speaker.Span.Start] < goldSpeaker.End && goldSpeaker.Start < points[speaker.Span.End];
    }

    private sealed class Table
    {
        private readonly (int Right, int All, double Sum)[] bins = new (int, int, double)[Bins];

        public void Count(double confidence, bool isRight)
        {
            ref var bin = ref bins[Math.Min((int)(confidence * Bins), Bins - 1)];
            bin = (bin.Right + (isRight ? 1 : 0), bin.All + 1, bin.Sum + confidence);
        }

        public void Print(string title)
        {
            Console.WriteLine(title);
            foreach (var (right, all, sum) in bins.Where(bin => bin.All > 0))
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  confidence {sum / all:F2}  right {(double)right / all:F2}  of {all}"
                    )
                );
        }
    }
}
