using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsApi.FullText.Facts;
using NewsApi.FullText.Highlighting;
using NewsApi.FullText.Query;
using NewsApi.Http;
using NewsApi.Indexing;
using NewsApi.Storage;
using NewsApi.Timeline.Grouping;

namespace NewsApi.Timeline;

/// <summary>A timeline where the same happening, told by several articles, is one item.</summary>
/// <remarks>
/// Happenings are told apart at the time of the request, in windows of up to 2,000 events that are counted from the start of
/// what the filters leave: a request costs one window, two at a border, in an archive of any size. A window ends with a day where
/// it can. The cursor says where its window starts and how many of its happenings were shown, so nothing is skipped or repeated.
/// </remarks>
public sealed class TimelineHappenings(ShownIndexes indexes, TimelineSearch search)
{
    private const int WindowSize = 2_000;

    private const int MostOthers = 20;

    private const string Order = "happenings";

    internal async Task<TimelineListResponse> ListAsync(
        NewsDbContext context,
        TimelineQuery query,
        ParsedQuery? words,
        CancellationToken cancellation
    )
    {
        var (after, shown) = PlaceOf(query.Cursor);
        var window = await ReadAsync(after);
        var items = window.Happenings.Skip(shown).Take(query.Size).ToList();
        shown += items.Count;
        if (items.Count < query.Size && window.Next is { } next)
        {
            (after, window) = (next, await ReadAsync(next));
            shown = Math.Min(query.Size - items.Count, window.Happenings.Count);
            items.AddRange(window.Happenings.Take(shown));
        }
        var highlighter = words is null ? null : new PartHighlighter(words);
        return new TimelineListResponse(
            new ListResponse<TimelineEventResponse>(
                [.. items.Select(happening => Answer(happening, highlighter))],
                window.EstimatedTotal,
                query.Cursor is null ? query.Number : null,
                query.Size,
                shown < window.Happenings.Count ? CursorOf(after, shown)
                    : window.Next is { } place ? CursorOf(place, 0)
                    : null
            )
        )
        {
            TotalIsEstimate = window.IsAll ? null : true,
        };

        Task<Window> ReadAsync(FactPlace? from) => ReadWindowAsync(context, query, words, from, cancellation);
    }

    private async Task<Window> ReadWindowAsync(
        NewsDbContext context,
        TimelineQuery query,
        ParsedQuery? words,
        FactPlace? after,
        CancellationToken cancellation
    )
    {
        var (total, events) = words is null
            ? await ReadAsync(context, query, after, cancellation)
            : await search.AfterAsync(context, query, words, after, WindowSize + 1, cancellation);
        var inOrder = events.OrderBy(DayOf).ThenBy(e => e.Id).ToList();
        var hasMore = inOrder.Count > WindowSize;
        if (hasMore)
            inOrder = WholeDays(inOrder);
        var articles = inOrder.Select(e => e.ArticleId!.Value).Distinct().ToList();
        var subjects = await SubjectReader.ReadAsync(context, articles, cancellation);
        var tellings = inOrder.ConvertAll(e => new Telling(
            e,
            subjects.GetValueOrDefault(e.ArticleId!.Value, Subjects.None)
        ));
        var index = await indexes.FactsAsync();
        var rarity = index.RarityOf([.. tellings.SelectMany(telling => telling.AllWords).Distinct()]);
        return new Window(
            Happenings.Of(tellings, rarity),
            total,
            inOrder.Count,
            hasMore ? new FactPlace(DayOf(inOrder[^1]), inOrder[^1].Id) : null
        );
    }

    private static async Task<(int Total, List<TimelineEventResponse> Events)> ReadAsync(
        NewsDbContext context,
        TimelineQuery query,
        FactPlace? after,
        CancellationToken cancellation
    )
    {
        var order = TimelineOrders.Find(null)!;
        var events = query.Apply(context.Timeline.AsNoTracking());
        var total = await events.CountAsync(cancellation);
        var cursor = after is { } place ? new ListCursor(order.Name, $"{place.Day:O}", place.Id).ToString() : null;
        return (
            total,
            await order
                .Apply(events, cursor)
                .Take(WindowSize + 1)
                .Select(TimelineMapping.ToResponse)
                .ToListAsync(cancellation)
        );
    }

    // One event more than a window was read: the last day may go on. A day that fills a window by itself is cut.
    private static List<TimelineEventResponse> WholeDays(List<TimelineEventResponse> events)
    {
        var last = DayOf(events[^1]);
        var whole = events.FindIndex(e => DayOf(e) == last);
        return events[..(whole > 0 ? whole : WindowSize)];
    }

    private static DateOnly DayOf(TimelineEventResponse told) => told.Date.Start ?? told.Date.End ?? DateOnly.MinValue;

    private static TimelineEventResponse Answer(Happening happening, PartHighlighter? highlighter)
    {
        var events = happening.Tellings.Select(telling => telling.Event).ToList();
        var others = events.Skip(1).Take(MostOthers).ToList();
        return Shown(events[0]) with
        {
            Happening = new HappeningResponse(
                events.Count,
                events.Select(e => e.Article!.Source).Distinct().Count(),
                others.ConvertAll(Shown),
                Disagreements.Of(happening.Tellings)
            ),
        };

        TimelineEventResponse Shown(TimelineEventResponse told) =>
            highlighter is null ? told : TimelineSearch.WithHighlights(told, highlighter);
    }

    private static (FactPlace? After, int Shown) PlaceOf(string? text)
    {
        if (ListCursor.Parse(text, Order) is not { } cursor)
            return (null, 0);
        var shown = (int)Math.Clamp(cursor.Id, 0, WindowSize);
        if (cursor.Key.Length == 0)
            return (null, shown);
        var parts = cursor.Key.Split('/');
        return
            parts is [var day, var id]
            && DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            && long.TryParse(id, CultureInfo.InvariantCulture, out var number)
            ? (new FactPlace(on, number), shown)
            : throw ProblemException.Field(ProblemTypes.InvalidRequest, "cursor", "This is no cursor of this list.");
    }

    private static string CursorOf(FactPlace? after, int shown) =>
        new ListCursor(
            Order,
            after is { } place ? string.Create(CultureInfo.InvariantCulture, $"{place.Day:O}/{place.Id}") : "",
            shown
        ).ToString();

    /// <param name="Next">Where the next window starts; null where this is the last.</param>
    private sealed record Window(IReadOnlyList<Happening> Happenings, int Events, int Read, FactPlace? Next)
    {
        /// <summary>Whether the window has all events there are.</summary>
        public bool IsAll => Read == Events;

        public long EstimatedTotal =>
            IsAll || Read == 0 ? Happenings.Count : (long)Math.Round((double)Events * Happenings.Count / Read);
    }
}
