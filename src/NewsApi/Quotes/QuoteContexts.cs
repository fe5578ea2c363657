using Microsoft.EntityFrameworkCore;
using NewsApi.Extraction.Text;
using NewsApi.Storage;

namespace NewsApi.Quotes;

/// <summary>What stands before and after quotes in their articles.</summary>
internal static class QuoteContexts
{
    // Characters on each side; a few lines, as a reader needs them to see what is spoken of.
    private const int Most = 300;

    // Read around a quote to find sentences. Wider than what is shown, so that a cut sentence is never the one that counts.
    private const int Reach = 2 * Most;

    public static async Task<IReadOnlyList<QuoteResponse>> AddAsync(
        NewsDbContext context,
        IReadOnlyList<QuoteResponse> quotes,
        CancellationToken cancellation
    )
    {
        var ids = quotes.Select(quote => quote.ArticleId).Distinct().ToList();
        var bodies = await context
            .Articles.Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.Body })
            .ToDictionaryAsync(a => a.Id, a => a.Body, cancellation);
        return
        [
            .. quotes.Select(quote =>
                quote.Parts.Count > 0
                && bodies.TryGetValue(quote.ArticleId ?? 0, out var body)
                && quote.Parts[^1].End <= body.Length
                    ? quote with
                    {
                        Context = Of(body, quote.Parts[0].Start, quote.Parts[^1].End),
                    }
                    : quote
            ),
        ];
    }

    /// <param name="start">Where the quote starts in the body.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    public static QuoteContextResponse Of(string body, int start, int end)
    {
        var first = WordStart(body, Math.Max(0, start - Reach), start);
        var before = TextLayout.Of(body[first..Math.Min(body.Length, start + 1)]);
        var from = first + StartOfSentenceBefore(before, start - first);
        var last = WordEnd(body, Math.Min(body.Length, end + Reach), end);
        var after = TextLayout.Of(body[Math.Max(0, end - 1)..last]);
        var to = Math.Max(end, end - 1 + EndOfSentenceAfter(after));
        return new QuoteContextResponse(
            body[Math.Max(from, WordStart(body, Math.Max(0, start - Most), start))..start],
            body[end..Math.Min(to, WordEnd(body, Math.Min(body.Length, end + Most), end))]
        );
    }

    private static int StartOfSentenceBefore(TextLayout layout, int start) =>
        layout.Sentences.Count == 0 ? 0 : layout.Sentences[Math.Max(0, layout.SentenceAt(start) - 1)].Start;

    // The first sentence is the one that the quote ends in.
    private static int EndOfSentenceAfter(TextLayout layout) =>
        layout.Sentences.Count > 0 ? layout.Sentences[Math.Min(1, layout.Sentences.Count - 1)].End : 0;

    private static int WordStart(string body, int at, int limit) =>
        at == 0 ? 0
        : body.AsSpan(at - 1, limit - at + 1).IndexOfAny(' ', '\n') is var space and >= 0 ? at + space
        : limit;

    private static int WordEnd(string body, int at, int limit) =>
        at == body.Length ? at
        : body.AsSpan(limit, at - limit + 1).LastIndexOfAny(' ', '\n') is var space and >= 0 ? limit + space
        : limit;
}
