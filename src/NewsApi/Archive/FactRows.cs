using NewsApi.Extraction;
using NewsApi.Extraction.Dates;
using NewsApi.Extraction.Quotes;
using NewsApi.Extraction.Timeline;
using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>Turns what the extractor found into rows.</summary>
internal static class FactRows
{
    public static EvidenceSpan Evidence(string body, TextSpan span) => new(span.Start, span.End, span.In(body));

    public static Quote Quote(string body, ExtractedQuote quote, IReadOnlyList<Entity> entities)
    {
        var parts = quote.Parts.Select(part => Evidence(body, part)).ToList();
        return new Quote
        {
            Type = quote.Type.Word(),
            Text = TextOf(parts),
            Parts = parts,
            Start = parts[0].Start,
            SpeakerSpan = quote.Speaker is { } speaker ? Evidence(body, speaker.Span) : null,
            SpeakerKind = quote.Speaker?.Kind.Word(),
            SpeakerName = quote.Speaker?.Name,
            Speaker = quote.Speaker?.EntityIndex is { } index ? entities[index] : null,
            ResolvedBy = quote.Speaker?.ResolvedBy,
            Cue = quote.Cue is { } cue ? Evidence(body, cue) : null,
            CueKey = quote.Cue?.In(body).ToLowerInvariant(),
            Confidence = quote.Confidence,
            Rule = quote.Rule,
            About = [.. quote.About.Select(i => entities[i]).Distinct().Select(e => new QuoteSubject { Entity = e })],
        };
    }

    /// <summary>The words of a quote that its parts make together.</summary>
    public static string TextOf(IReadOnlyList<EvidenceSpan> parts) =>
        string.Join(' ', parts.Select(part => part.Exact));

    public static TimelineEvent Event(string body, ExtractedEvent happening, IReadOnlyList<Entity> entities)
    {
        var row = new TimelineEvent
        {
            Edtf = "",
            Precision = "",
            Kind = "",
            Expression = Evidence(body, happening.Expression),
            Title = happening.Title,
            Sentence = Evidence(body, happening.Sentence),
            Tense = happening.Tense.Word(),
            Confidence = happening.Confidence,
            Rule = happening.Rule,
            Entities = Participants(happening.Entities.Select(i => entities[i])),
        };
        SetDate(row, happening.Date);
        return row;
    }

    /// <summary>Entities of an event, each once, in order.</summary>
    public static List<EventEntity> Participants(IEnumerable<Entity> entities) =>
        [.. entities.Distinct().Select((entity, position) => new EventEntity { Entity = entity, Position = position })];

    public static void SetDate(TimelineEvent row, EventDate date)
    {
        row.Edtf = date.Edtf;
        row.Start = date.Start;
        row.End = date.End;
        row.SortDay = date.Start ?? date.End ?? DateOnly.MinValue;
        row.Precision = date.Precision.Word();
        row.Kind = date.Kind.Word();
        row.Anchor = date.Anchor;
    }
}
