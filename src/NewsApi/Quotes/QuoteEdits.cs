using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Extraction.Quotes;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Quotes;

/// <summary>What a person's request does to a quote's row.</summary>
internal static class QuoteEdits
{
    public static Quote New(Article article, QuoteRequest request)
    {
        var parts = Evidence.Of(article.Body, request.Parts!, "parts");
        var quote = new Quote
        {
            ArticleId = article.Id,
            Type = request.Type!.Value.Word(),
            Text = FactRows.TextOf(parts),
            Parts = parts,
            Start = parts[0].Start,
            Confidence = 1,
            Rule = "person",
            Status = FactStatus.Confirmed,
        };
        SetCue(quote, article.Body, request.Cue);
        return quote;
    }

    public static async Task ApplyAsync(NewsDbContext context, Quote quote, QuotePatch patch)
    {
        var body = quote.Article!.Body;
        quote.Type = patch.Type.IsGiven ? patch.Type.Value!.Value.Word() : quote.Type;
        if (patch.Parts.IsGiven)
        {
            quote.Parts = Evidence.Of(body, patch.Parts.Value!, "parts");
            quote.Text = FactRows.TextOf(quote.Parts);
            quote.Start = quote.Parts[0].Start;
            (quote.Evidence, quote.Lost) = (null, null);
        }
        if (patch.Speaker.IsGiven)
            await SetSpeakerAsync(context, quote, body, patch.Speaker.Value);
        if (patch.Cue.IsGiven)
            SetCue(quote, body, patch.Cue.Value);
        if (patch.About.IsGiven || patch.Parts.IsGiven)
            await SetAboutAsync(context, quote, patch.About.Value);
        // Only a status by itself says nothing new about the quote.
        var isStatusAlone = !(
            patch.Type.IsGiven
            || patch.Parts.IsGiven
            || patch.Speaker.IsGiven
            || patch.Cue.IsGiven
            || patch.About.IsGiven
        );
        quote.Status =
            patch.Status.IsGiven ? Wire.Status(patch.Status.Value!.Value)
            : isStatusAlone ? quote.Status
            : FactStatus.Edited;
    }

    public static async Task SetSpeakerAsync(NewsDbContext context, Quote quote, string body, SpeakerRequest? speaker)
    {
        var entity = speaker?.Entity is { } key ? await FactEditing.EntityAsync(context, key, "speaker.entity") : null;
        quote.SpeakerSpan = speaker?.Span is { } span ? Evidence.Of(body, span, "speaker.span") : null;
        quote.SpeakerKind = speaker is null ? null : (speaker.Kind ?? SpeakerKind.Named).Word();
        quote.SpeakerName = speaker?.Name ?? entity?.Name;
        quote.Speaker = entity;
        quote.SpeakerId = entity?.Id;
        quote.ResolvedBy = speaker is null ? null : "person";
    }

    /// <param name="about">Null for the entities that are named inside the parts.</param>
    public static async Task SetAboutAsync(NewsDbContext context, Quote quote, IReadOnlyList<string>? about)
    {
        var ids = about is not null
            ? (await FactEditing.EntitiesAsync(context, about, "about")).Select(e => e.Id)
            : await NamedInsideAsync(context, quote);
        quote.About.Clear();
        quote.About.AddRange(ids.Select(id => new QuoteSubject { EntityId = id }));
    }

    private static async Task<IEnumerable<long>> NamedInsideAsync(NewsDbContext context, Quote quote)
    {
        var appearances = await context
            .Appearances.AsNoTracking()
            .Where(a => a.ArticleId == quote.ArticleId && a.Status != FactStatus.Rejected)
            .ToListAsync();
        return appearances
            .Where(a => a.Mentions.Any(m => quote.Parts.Any(part => part.Start <= m.Start && m.End <= part.End)))
            .Select(a => a.EntityId);
    }

    private static void SetCue(Quote quote, string body, SpanRequest? cue)
    {
        quote.Cue = cue is null ? null : Evidence.Of(body, cue, "cue");
        quote.CueKey = quote.Cue?.Exact.ToLowerInvariant();
    }
}
