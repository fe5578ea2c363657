using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>Holds the evidence contract against an article: every span equals its text.</summary>
internal static class Verification
{
    /// <param name="article">With all its parts.</param>
    /// <param name="shown">The parts that the answer keeps.</param>
    public static ArticleResponse Of(ArticleResponse article, ArticleParts shown)
    {
        var spans = SpansOf(article).ToList();
        var differing = spans.Where(span => !Equals(article.Body!, span)).ToList();
        return article with
        {
            Body = shown.Body ? article.Body : null,
            Quotes = shown.Quotes ? article.Quotes : null,
            Entities = shown.Entities ? article.Entities : null,
            Timeline = shown.Timeline ? article.Timeline : null,
            Verification = new VerificationResponse(spans.Count, differing),
        };
    }

    public static bool Equals(string body, SpanResponse span) =>
        span.Start >= 0
        && span.Start <= span.End
        && span.End <= body.Length
        && body.AsSpan(span.Start, span.End - span.Start).SequenceEqual(span.Exact);

    /// <summary>Every span of the facts that the article has with it.</summary>
    public static IEnumerable<SpanResponse> SpansOf(ArticleResponse article)
    {
        foreach (var quote in article.Quotes ?? [])
        {
            foreach (var part in quote.Parts)
                yield return part;
            if (quote.Speaker is { Text: { } text, Start: { } start, End: { } end })
                yield return new SpanResponse(start, end, text);
            if (quote.Cue is { } cue)
                yield return new SpanResponse(cue.Start, cue.End, cue.Text);
        }
        foreach (var mention in (article.Entities ?? []).SelectMany(entity => entity.Mentions))
            yield return mention;
        foreach (var happening in article.Timeline ?? [])
        {
            if (happening.Date.Expression is { } expression)
                yield return expression;
            if (happening.Sentence is { } sentence)
                yield return sentence;
        }
    }
}
