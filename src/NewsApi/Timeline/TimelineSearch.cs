using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.FullText.Facts;
using NewsApi.FullText.Highlighting;
using NewsApi.FullText.Query;
using NewsApi.Http;
using NewsApi.Indexing;
using NewsApi.Storage;

namespace NewsApi.Timeline;

/// <summary>Finds events by their words in the index of facts, and shows them as they stand in the archive.</summary>
public sealed class TimelineSearch(ShownIndexes indexes)
{
    internal async Task<ListResponse<TimelineEventResponse>> ListAsync(
        NewsDbContext context,
        TimelineQuery query,
        ParsedQuery words,
        CancellationToken cancellation
    )
    {
        var request = RequestOf(query, words);
        var order = request.Order == FactOrder.Relevance ? null : TimelineOrders.Find(query.Sort);
        var index = await indexes.FactsAsync();
        var page = await index.ToPageAsync(
            request,
            query,
            order,
            e => e.Id,
            ids => ReadAsync(context, ids, cancellation)
        );
        var highlighter = new PartHighlighter(words);
        return page with { Items = [.. page.Items.Select(told => WithHighlights(told, highlighter))] };
    }

    public static TimelineEventResponse WithHighlights(TimelineEventResponse told, PartHighlighter highlighter) =>
        told with
        {
            Highlights = told.Sentence is { } sentence
                ?
                [
                    .. highlighter
                        .Highlight(sentence.Exact, [(sentence.Start, sentence.End)], "body")
                        .Select(h => new HighlightResponse(h.Field, h.Fragment, h.Start, h.End)),
                ]
                : [],
        };

    /// <summary>The events that come first after a place, oldest first, and how many there are in all.</summary>
    internal async Task<(int Total, List<TimelineEventResponse> Events)> AfterAsync(
        NewsDbContext context,
        TimelineQuery query,
        ParsedQuery words,
        FactPlace? after,
        int most,
        CancellationToken cancellation
    )
    {
        var request = RequestOf(query, words);
        var index = await indexes.FactsAsync();
        var found = index.Search(request with { Order = FactOrder.Oldest, After = after, Take = most });
        return (found.Total, await ReadAsync(context, found.Ids, cancellation));
    }

    private static FactRequest RequestOf(TimelineQuery query, ParsedQuery words)
    {
        IReadOnlyList<FactFilter> filters =
        [
            FactKeys.WithStatus(query.Status),
            FactKeys.Filter(FilterValues.Parse(query.Entity), FactField.Participant),
            FactKeys.Filter(new FilterValues([.. Groups(query.Precisions)], []), FactField.Precision),
            .. FactKeys.Only(FactField.Tense, query.Tense?.Word()),
        ];
        return new FactRequest(FactKind.Event, words, filters, OrderOf(query.Sort), query.Size)
        {
            From = query.From,
            To = query.To,
            LeastConfidence = query.MinConfidence,
        };
    }

    private static IEnumerable<IReadOnlyList<string>> Groups(IReadOnlyList<string> precisions) =>
        precisions.Count == 0 ? [] : [precisions];

    // A timeline is read in the order of time, also where it is searched.
    private static FactOrder OrderOf(string? sort) =>
        sort switch
        {
            FactPages.Relevance => FactOrder.Relevance,
            "-date" => FactOrder.Newest,
            _ => FactOrder.Oldest,
        };

    private static Task<List<TimelineEventResponse>> ReadAsync(
        NewsDbContext context,
        IReadOnlyList<long> ids,
        CancellationToken cancellation
    ) =>
        context
            .Timeline.AsNoTracking()
            .Where(e => ids.Contains(e.Id))
            .Select(TimelineMapping.ToResponse)
            .ToListAsync(cancellation);
}
