using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.FullText.Facts;
using NewsApi.FullText.Highlighting;
using NewsApi.FullText.Query;
using NewsApi.Http;
using NewsApi.Indexing;
using NewsApi.Storage;

namespace NewsApi.Quotes;

/// <summary>Finds quotes by their words in the index of facts, and shows them as they stand in the archive.</summary>
public sealed class QuoteSearch(ShownIndexes indexes)
{
    internal async Task<ListResponse<QuoteResponse>> ListAsync(
        NewsDbContext context,
        QuoteQuery query,
        ParsedQuery words,
        CancellationToken cancellation
    )
    {
        var request = new FactRequest(
            FactKind.Quote,
            words,
            FiltersOf(query),
            query.Sort switch
            {
                null or FactPages.Relevance => FactOrder.Relevance,
                "publishedOn" => FactOrder.Oldest,
                _ => FactOrder.Newest,
            },
            query.Size
        )
        {
            From = query.From,
            To = query.To,
            LeastConfidence = query.MinConfidence,
        };
        var highlighter = new PartHighlighter(words);
        var order = request.Order == FactOrder.Relevance ? null : QuoteOrders.Find(query.Sort);
        var index = await indexes.FactsAsync();
        return await index.ToPageAsync(request, query, order, q => q.Id, ReadAsync);

        async Task<List<QuoteResponse>> ReadAsync(IReadOnlyList<long> ids)
        {
            var quotes = await context
                .Quotes.AsNoTracking()
                .Where(q => ids.Contains(q.Id))
                .Select(QuoteMapping.ToResponse)
                .ToListAsync(cancellation);
            return [.. quotes.Select(quote => quote with { Highlights = Highlights(highlighter, quote) })];
        }
    }

    private static IReadOnlyList<FactFilter> FiltersOf(QuoteQuery query) =>
        [
            FactKeys.WithStatus(query.Status),
            FactKeys.Filter(FilterValues.Parse(query.Speaker), FactField.Speaker),
            FactKeys.Filter(FilterValues.Parse(query.About), FactField.Subject),
            FactKeys.Filter(FilterValues.Parse(query.Entity), FactField.Speaker, FactField.Subject),
            FactKeys.Filter(FilterValues.Parse(query.Source).Map(Slug.Of), FactField.Source),
            .. FactKeys.Only(FactField.QuoteType, query.QuoteType?.Word()),
            .. FactKeys.Only(FactField.Verb, query.Verb?.ToLowerInvariant()),
        ];

    private static IReadOnlyList<HighlightResponse> Highlights(PartHighlighter highlighter, QuoteResponse quote)
    {
        var parts = quote.Parts.Select(part => (part.Start, part.End)).ToList();
        return
        [
            .. highlighter
                .Highlight(quote.Text, parts, "body")
                .Select(h => new HighlightResponse(h.Field, h.Fragment, h.Start, h.End)),
        ];
    }
}
