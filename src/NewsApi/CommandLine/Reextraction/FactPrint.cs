using System.Text.Json;
using NewsApi.Storage.Model;

namespace NewsApi.CommandLine.Reextraction;

/// <summary>All that the facts of an article say, ids of their own aside: two readings with one print are the same.</summary>
internal static class FactPrint
{
    /// <param name="article">With all its facts loaded, or just put there.</param>
    public static string Of(Article article) =>
        JsonSerializer.Serialize(
            new
            {
                article.ExtractionWarnings,
                Quotes = article.Quotes.OrderBy(q => q.Start).ThenBy(q => q.Text, StringComparer.Ordinal).Select(Of),
                Entities = article.Appearances.Select(Of).Order(StringComparer.Ordinal),
                Timeline = article.Timeline.Select(Of).Order(StringComparer.Ordinal),
            }
        );

    private static string Of(Quote quote) =>
        JsonSerializer.Serialize(
            new
            {
                quote.Type,
                quote.Parts,
                quote.SpeakerSpan,
                quote.SpeakerKind,
                quote.SpeakerName,
                Speaker = quote.Speaker?.Id ?? quote.SpeakerId,
                quote.ResolvedBy,
                quote.Cue,
                quote.Confidence,
                quote.Rule,
                quote.Status,
                About = quote.About.Select(subject => subject.Entity?.Id ?? subject.EntityId).Order(),
            }
        );

    private static string Of(Appearance appearance) =>
        JsonSerializer.Serialize(
            new
            {
                Entity = appearance.Entity?.Id ?? appearance.EntityId,
                appearance.Salience,
                appearance.Mentions,
                appearance.Status,
            }
        );

    private static string Of(TimelineEvent happening) =>
        JsonSerializer.Serialize(
            new
            {
                happening.Edtf,
                happening.Start,
                happening.End,
                happening.Precision,
                happening.Kind,
                happening.Anchor,
                happening.Expression,
                happening.Sentence,
                happening.Title,
                happening.Tense,
                happening.Confidence,
                happening.Rule,
                happening.Status,
                Entities = happening.Entities.OrderBy(e => e.Position).Select(e => e.Entity?.Id ?? e.EntityId),
            }
        );
}
