using NewsApi.Extraction.Dates;
using NewsApi.Extraction.Entities;
using NewsApi.Extraction.Quotes;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Timeline;

/// <summary>Makes events of dates: the clause around a date is what happened then.</summary>
internal static class TimelineBuilder
{
    private static readonly HashSet<string> Prepositions = new(StringComparer.OrdinalIgnoreCase)
    {
        "in",
        "on",
        "at",
        "by",
        "since",
        "until",
        "till",
        "before",
        "after",
        "during",
        "from",
        "through",
        "throughout",
        "around",
    };

    // A date in someone's words tells what was said, less surely what happened.
    private const double InQuotation = 0.8;

    /// <returns>By start, then text order.</returns>
    public static IReadOnlyList<ExtractedEvent> Build(
        TextLayout layout,
        DateOnly publishedOn,
        IReadOnlyList<TimeExpression> times,
        IReadOnlyList<ExtractedEntity> entities,
        IReadOnlyList<ExtractedQuote> quotes,
        CancellationToken cancellation = default
    )
    {
        var mentions = new MentionIndex(entities);
        var quoted = new QuotedText(quotes);
        var events = times
            .Where(time => time.Date is not null)
            .Select(time =>
            {
                cancellation.ThrowIfCancellationRequested();
                return EventOf(layout, publishedOn, time, mentions, quoted);
            })
            .ToList();
        if (LeadEvent(layout, publishedOn, events, mentions) is { } lead)
            events.Add(lead);
        return [.. events.OrderBy(e => e.Date.Start ?? e.Date.End).ThenBy(e => e.Expression.Start)];
    }

    private static ExtractedEvent EventOf(
        TextLayout layout,
        DateOnly publishedOn,
        TimeExpression time,
        MentionIndex mentions,
        QuotedText quoted
    )
    {
        var sentence = layout.Sentences[layout.SentenceAt(time.Span.Start)];
        var from = layout.TokenAt(time.Span.Start);
        var to = layout.TokenAt(time.Span.End - 1) + 1;
        // In "after Monday's raid" the raid was on Monday.
        var preposition =
            from > sentence.FirstToken && !Possessive.Follows(layout.Body, time.Span.End)
                ? layout.Tokens[from - 1].Text
                : "";
        if (Prepositions.Contains(preposition))
            from--;
        var clause = Clause.Around(layout, sentence, from, to);
        var expression = new TextSpan(layout.Tokens[from].Start, time.Span.End);
        var tense = TenseReader.At(layout, clause.FirstToken, clause.TokenEnd, from, to);
        var date = WithPreposition(time.Date!, preposition);
        var confidence = EventConfidence.Of(time.Rule) * (quoted.Holds(time.Span) ? InQuotation : 1);
        return new ExtractedEvent(
            date,
            expression,
            EventTitle.Of(layout, clause, expression),
            sentence.Span,
            TenseOf(tense, date, publishedOn),
            mentions.Within(SpanOf(layout, clause)),
            Math.Round(confidence, 2),
            time.Rule
        );
    }

    private static EventDate WithPreposition(EventDate date, string preposition) =>
        preposition.ToLowerInvariant() switch
        {
            "since" or "after" => EventDates.From(date),
            "until" or "till" or "before" or "by" => EventDates.Until(date),
            _ => date,
        };

    private static EventTense TenseOf(Tense tense, EventDate date, DateOnly publishedOn)
    {
        // "closed until May" goes on, or will.
        var endsLater = date.Start is null && date.End > publishedOn && tense != Tense.Present;
        if (date.Start > publishedOn || endsLater || tense == Tense.Future)
            return EventTense.Planned;
        return tense == Tense.Present || (date.End is null && date.Start <= publishedOn)
            ? EventTense.Ongoing
            : EventTense.Happened;
    }

    // What a story leads with and does not date happened about the day it was published.
    private static ExtractedEvent? LeadEvent(
        TextLayout layout,
        DateOnly publishedOn,
        List<ExtractedEvent> events,
        MentionIndex mentions
    )
    {
        if (
            layout.Sentences.FirstOrDefault(sentence => !StoryDay.IsHeadline(layout, sentence))
            is not { TokenEnd: > 0 } lead
        )
            return null;
        if (events.Exists(e => e.Sentence == lead.Span) || lead.TokenEnd - lead.FirstToken < 5)
            return null;
        var clause = new Clause(lead.FirstToken, lead.TokenEnd);
        var nothing = new TextSpan(lead.Start, lead.Start);
        var title = EventTitle.Of(layout, clause, nothing);
        // Marks alone tell nothing.
        if (!title.Any(char.IsLetterOrDigit))
            return null;
        var tense = TenseReader.At(layout, lead.FirstToken, lead.TokenEnd, lead.FirstToken, lead.FirstToken);
        return new ExtractedEvent(
            EventDates.Day(publishedOn, DateKind.Relative, publishedOn),
            new TextSpan(lead.Start, lead.End),
            title,
            lead.Span,
            tense == Tense.Future ? EventTense.Planned : EventTense.Happened,
            mentions.Within(lead.Span),
            EventConfidence.Of("publication-day"),
            "publication-day"
        );
    }

    private static TextSpan SpanOf(TextLayout layout, Clause clause) =>
        new(layout.Tokens[clause.FirstToken].Start, layout.Tokens[clause.TokenEnd - 1].End);
}
