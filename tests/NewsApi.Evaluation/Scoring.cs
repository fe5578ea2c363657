using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsApi.Extraction;
using NewsApi.Extraction.Entities;
using NewsApi.Extraction.Quotes;

namespace NewsApi.Evaluation;

/// <summary>Writes what the extractor finds in the form that the scorers read, and says how fast it was.</summary>
internal static class Scoring
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static int Run(string goldPath, string outputPath)
    {
        var documents = GoldDocument.ReadAll(goldPath).ToList();
        // The first reading loads the models; it is not what an archive pays for each article.
        ArticleExtractor.Read(documents[0].ToArticle());
        using var output = new StreamWriter(outputPath);
        var clock = new Stopwatch();
        foreach (var document in documents)
        {
            clock.Start();
            var facts = ArticleExtractor.Read(document.ToArticle());
            clock.Stop();
            output.WriteLine(JsonSerializer.Serialize(Line(document, facts), Options));
        }
        var characters = documents.Sum(d => (long)d.Text.Length);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{documents.Count} documents, {documents.Count / clock.Elapsed.TotalSeconds:F0} a second on one core, {characters / clock.Elapsed.TotalSeconds / 1e6:F2} million characters a second"
            )
        );
        return 0;
    }

    private static object Line(GoldDocument document, ArticleFacts facts)
    {
        var points = new CodePoints(document.Text);
        return new
        {
            id = document.Id,
            quotes = facts.Quotes.Select(quote => Quote(document.Text, points, quote)),
            timexes = facts.TimeExpressions.Select(time => new
            {
                start = points[time.Span.Start],
                end = points[time.Span.End],
                text = time.Span.In(document.Text),
                type = time.Type.ToString().ToUpperInvariant(),
                value = time.Value,
            }),
            entities = facts.Entities.SelectMany(entity =>
                entity.Mentions.Select(mention => new
                {
                    start = points[mention.Start],
                    end = points[mention.End],
                    text = mention.In(document.Text),
                    type = GoldType(entity.Type),
                    name = entity.Name,
                })
            ),
            events = facts.Timeline.Select(happening => new
            {
                start = points[happening.Sentence.Start],
                end = points[happening.Sentence.End],
                text = happening.Sentence.In(document.Text),
                date = happening.Date.Edtf,
                tense = happening.Tense.ToString().ToLowerInvariant(),
                expression = points.Of(happening.Expression),
                confidence = happening.Confidence,
                rule = happening.Rule,
            }),
        };
    }

    private static object Quote(string text, CodePoints points, ExtractedQuote quote) =>
        new
        {
            start = points[quote.Extent.Start],
            end = points[quote.Extent.End],
            text = quote.Extent.In(text),
            type = quote.Type.ToString().ToLowerInvariant(),
            spans = quote.Parts.Select(points.Of),
            speaker = quote.Speaker is { } speaker
                ? new
                {
                    start = points[speaker.Span.Start],
                    end = points[speaker.Span.End],
                    text = speaker.Span.In(text),
                    name = speaker.Name,
                    kind = speaker.Kind.ToString().ToLowerInvariant(),
                }
                : null,
            cue = quote.Cue?.In(text),
            confidence = quote.Confidence,
            rule = quote.Rule,
        };

    private static string GoldType(EntityType type) =>
        type switch
        {
            EntityType.Person => "PER",
            EntityType.Organization => "ORG",
            EntityType.Place => "LOC",
            _ => "MISC",
        };
}
