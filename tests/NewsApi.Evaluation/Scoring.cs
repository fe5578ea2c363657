using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsApi.Extraction;
using NewsApi.Extraction.Dates;
using NewsApi.Extraction.Entities;
using NewsApi.Extraction.Quotes;
using NewsApi.Extraction.Text;
using NewsApi.Extraction.Timeline;

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
        var byMarks = documents.TrueForAll(d => d.Quotes?.All(quote => quote.Spans is null) != false);
        // The first reading loads the models; it is not what an archive pays for each article.
        ArticleExtractor.Read(documents[0].ToArticle());
        using var output = new StreamWriter(outputPath);
        var clock = new Stopwatch();
        foreach (var document in documents)
        {
            clock.Start();
            var facts = ArticleExtractor.Read(document.ToArticle());
            clock.Stop();
            output.WriteLine(JsonSerializer.Serialize(Line(document, facts, byMarks), Options));
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

    private static object Line(GoldDocument document, ArticleFacts facts, bool byMarks)
    {
        var points = new CodePoints(document.Text);
        return new
        {
            id = document.Id,
            quotes = facts
                .Quotes.SelectMany(quote => byMarks ? InMarks(quote, document.Text) : [quote])
                .Select(quote => Quote(document.Text, points, quote)),
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
            events = Clauses(document, points, facts),
            timeline = facts.Timeline.Select(happening => new
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

    // The scorer asks when every event happened, also those that no time expression dates.
    private static IEnumerable<object> Clauses(GoldDocument document, CodePoints points, ArticleFacts facts)
    {
        var article = document.ToArticle();
        return ClauseDates
            .Read(TextLayout.Of(article.Body), article.PublishedOn, facts.TimeExpressions)
            .Select(clause => new
            {
                start = points[clause.Span.Start],
                end = points[clause.Span.End],
                text = clause.Span.In(document.Text),
                date = GoldDate(clause.Date, facts),
                basis = clause.Basis.ToString().ToLowerInvariant(),
            });
    }

    // Gold files write weeks, quarters and seasons as TIMEX3 does.
    private static string GoldDate(EventDate date, ArticleFacts facts) =>
        date.Precision is DatePrecision.Week or DatePrecision.Quarter or DatePrecision.Season or DatePrecision.Interval
            ? facts.TimeExpressions.FirstOrDefault(time => time.Date == date)?.Value ?? date.Edtf
            : date.Edtf;

    // Such a set has one quote for each pair of marks, and none for doubled apostrophes.
    private static IEnumerable<ExtractedQuote> InMarks(ExtractedQuote quote, string text) =>
        quote
            .Parts.Where(part => !text.AsSpan(0, part.Start).EndsWith("''", StringComparison.Ordinal))
            .Select(part => quote with { Parts = [part] });

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
