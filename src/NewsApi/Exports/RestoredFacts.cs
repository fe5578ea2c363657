using NewsApi.Archive;
using NewsApi.Http;
using NewsApi.Quotes;
using NewsApi.Storage.Model;
using NewsApi.Timeline;

namespace NewsApi.Exports;

/// <summary>Facts of a line as rows.</summary>
internal static class RestoredFacts
{
    /// <param name="entities">The records by the ids that the line has.</param>
    public static Quote Quote(QuoteResponse quote, Article article, bool keepsId, Dictionary<long, Entity> entities)
    {
        List<EvidenceSpan> parts = [.. quote.Parts.Select(Evidence)];
        return new Quote
        {
            Id = keepsId ? quote.Id : 0,
            Article = article,
            Type = quote.Type.Word(),
            Text = parts.Count > 0 ? FactRows.TextOf(parts) : quote.Text,
            Parts = parts,
            Start = parts.Count > 0 ? parts[0].Start : int.MaxValue,
            SpeakerSpan = quote.Speaker is { Text: { } text, Start: { } start, End: { } end }
                ? new EvidenceSpan(start, end, text)
                : null,
            SpeakerKind = quote.Speaker?.Kind.Word(),
            SpeakerName = quote.Speaker?.Name,
            Speaker = quote.Speaker?.EntityId is { } id ? entities[id] : null,
            ResolvedBy = quote.Speaker?.ResolvedBy,
            Cue = quote.Cue is { } cue ? new EvidenceSpan(cue.Start, cue.End, cue.Text) : null,
            CueKey = quote.Cue?.Text.ToLowerInvariant(),
            Confidence = quote.Confidence,
            Rule = quote.Rule,
            Status = Wire.Status(quote.Status),
            Evidence = Wire.Evidence(quote.Evidence),
            Lost = Wire.Lost(quote.Lost),
            About = [.. quote.About.Select(id => entities[id]).Distinct().Select(e => new QuoteSubject { Entity = e })],
        };
    }

    /// <param name="entities">The records by the ids that the line has.</param>
    public static TimelineEvent Event(
        TimelineEventResponse happening,
        Article article,
        bool keepsId,
        Dictionary<long, Entity> entities
    )
    {
        var date = happening.Date;
        return new TimelineEvent
        {
            Id = keepsId ? happening.Id : 0,
            Article = article,
            Edtf = date.Edtf,
            Start = date.Start,
            End = date.End,
            SortDay = date.Start ?? date.End ?? DateOnly.MinValue,
            Precision = date.Precision.Word(),
            Kind = date.Kind.Word(),
            Anchor = date.Anchor,
            Expression = date.Expression is { } expression ? Evidence(expression) : EvidenceSpan.None,
            Title = happening.Title,
            Sentence = happening.Sentence is { } sentence ? Evidence(sentence) : EvidenceSpan.None,
            Tense = happening.Tense.Word(),
            Confidence = happening.Confidence,
            Rule = happening.Rule,
            Status = Wire.Status(happening.Status),
            Evidence = Wire.Evidence(happening.Evidence),
            Lost = Wire.Lost(happening.Lost),
            Entities = FactRows.Participants(happening.EntityIds.Select(id => entities[id])),
        };
    }

    /// <param name="appearances">Several where the records of the line are one entity here.</param>
    public static Appearance Appearance(
        IReadOnlyList<ExportedAppearanceResponse> appearances,
        Article article,
        Entity entity
    )
    {
        // One that points at words comes before one that is orphaned.
        var appearance = appearances.MaxBy(a => (a.Mentions.Count > 0, a.Salience))!;
        List<EvidenceSpan> mentions =
        [
            .. appearances.SelectMany(a => a.Mentions).Select(Evidence).Distinct().OrderBy(m => m.Start),
        ];
        return new Appearance
        {
            Article = article,
            Entity = entity,
            PublishedOn = article.PublishedOn,
            Salience = appearance.Salience,
            Mentions = mentions,
            MentionCount = mentions.Count,
            Status = Wire.Status(appearance.Status),
            Evidence = Wire.Evidence(appearance.Evidence),
            Lost = Wire.Lost(appearance.Lost),
        };
    }

    private static EvidenceSpan Evidence(SpanResponse span) => new(span.Start, span.End, span.Exact);
}
