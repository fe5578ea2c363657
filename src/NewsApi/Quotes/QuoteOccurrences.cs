using Microsoft.EntityFrameworkCore;
using NewsApi.Http;
using NewsApi.Indexing;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Quotes;

/// <summary>Where else a quote is told: in the same words, and in nearly the same.</summary>
public sealed class QuoteOccurrences(IDbContextFactory<NewsDbContext> contexts, ShownIndexes indexes)
{
    // Read to tell variants: "No comment" is quoted without end.
    private const int MostRead = 1_000;

    // The index gives candidates; their words decide.
    private const int MostCandidates = 100;
    private const int MostSimilar = 20;

    /// <summary>Other quotes of the same words, oldest first; null where there is no such quote.</summary>
    public async Task<OccurrenceListResponse?> ListAsync(long id, OccurrenceQuery query, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var asked = await context
            .Quotes.Where(q => q.Id == id)
            .Select(q => new { q.Text, q.TextKey })
            .FirstOrDefaultAsync(cancellation);
        if (asked is null)
            return null;
        var same = context
            .Quotes.AsNoTracking()
            .Where(q => q.TextKey == asked.TextKey && asked.TextKey != QuoteWords.None || q.Id == id)
            .Where(q => q.Id == id || q.Status != FactStatus.Rejected);
        var others = same.Where(q => q.Id != id);
        return new OccurrenceListResponse(
            await others.ToPageAsync(query, QuoteOrders.Find("publishedOn")!, QuoteMapping.ToResponse, cancellation),
            await VariantsAsync(same, cancellation)
        )
        {
            Similar = query.Include is null
                ? null
                : await SimilarAsync(context, id, asked.Text, asked.TextKey, cancellation),
        };
    }

    private static async Task<IReadOnlyList<QuoteVariantResponse>> VariantsAsync(
        IQueryable<Quote> same,
        CancellationToken cancellation
    )
    {
        var told = await same.OrderBy(q => q.Article!.PublishedOn)
            .ThenBy(q => q.Id)
            .Take(MostRead)
            .Select(q => new Telling(q.ArticleId, q.Text, q.SpeakerName, q.SpeakerSpan, q.SpeakerId))
            .ToListAsync(cancellation);
        return
        [
            .. told.GroupBy(quote => quote.Text, StringComparer.Ordinal)
                .Select(variant => new QuoteVariantResponse(
                    variant.Key,
                    variant.Count(),
                    SpeakersOf(variant),
                    [.. variant.Select(quote => quote.ArticleId).Distinct()]
                ))
                .OrderByDescending(variant => variant.Count),
        ];
    }

    private static IReadOnlyList<QuoteVariantSpeakerResponse> SpeakersOf(IEnumerable<Telling> quotes) =>
        [
            .. quotes
                .GroupBy(quote => (Name: quote.SpeakerName ?? quote.SpeakerSpan?.Exact, quote.SpeakerId))
                .Select(s => new QuoteVariantSpeakerResponse(s.Key.Name, s.Key.SpeakerId, s.Count()))
                .OrderByDescending(speaker => speaker.Count),
        ];

    private async Task<IReadOnlyList<SimilarQuoteResponse>> SimilarAsync(
        NewsDbContext context,
        long id,
        string text,
        long textKey,
        CancellationToken cancellation
    )
    {
        var candidates = (await indexes.FactsAsync()).FindSimilarQuotes(text, id, MostCandidates);
        var texts = await context
            .Quotes.Where(q => candidates.Contains(q.Id))
            .Where(q => q.TextKey != textKey && q.Status != FactStatus.Rejected)
            .Select(q => new { q.Id, q.Text })
            .ToListAsync(cancellation);
        var words = new QuoteLikeness(text);
        var alike = texts
            .Select(candidate => (candidate.Id, Share: words.ShareWith(candidate.Text)))
            .Where(candidate => candidate.Share >= QuoteLikeness.Least)
            .OrderByDescending(candidate => candidate.Share)
            .ThenBy(candidate => candidate.Id)
            .Take(MostSimilar)
            .ToDictionary(candidate => candidate.Id, candidate => candidate.Share);
        var quotes = await context
            .Quotes.AsNoTracking()
            .Where(q => alike.Keys.Contains(q.Id))
            .Select(QuoteMapping.ToResponse)
            .ToListAsync(cancellation);
        return
        [
            .. quotes
                .Select(quote => new SimilarQuoteResponse(Math.Round(alike[quote.Id], 2), quote))
                .OrderByDescending(similar => similar.Similarity)
                .ThenBy(similar => similar.Quote.Id),
        ];
    }

    private sealed record Telling(
        long ArticleId,
        string Text,
        string? SpeakerName,
        EvidenceSpan? SpeakerSpan,
        long? SpeakerId
    );
}
