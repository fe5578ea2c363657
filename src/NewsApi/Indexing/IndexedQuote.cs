using NewsApi.FullText;
using NewsApi.FullText.Facts;
using NewsApi.Storage.Model;

namespace NewsApi.Indexing;

/// <summary>What the indexes take of a quote's row.</summary>
/// <param name="Verb">The cue in lower case.</param>
internal sealed record IndexedQuote(
    long Id,
    string Text,
    string Type,
    string? Verb,
    long? SpeakerId,
    IReadOnlyList<long> About,
    double Confidence,
    FactStatus Status
)
{
    /// <param name="publishedOn">Of its article.</param>
    /// <param name="ofArticle">Keys that all facts of the article have.</param>
    public IndexedFact ToFact(DateOnly publishedOn, IReadOnlyList<FactKey> ofArticle)
    {
        var keys = new List<FactKey>(ofArticle.Count + About.Count + 4);
        keys.AddRange(ofArticle);
        keys.Add(new FactKey(FactField.QuoteType, Type));
        keys.Add(new FactKey(FactField.Status, FactKeys.Word(Status)));
        if (Verb is not null)
            keys.Add(new FactKey(FactField.Verb, Verb));
        if (SpeakerId is { } speaker)
            keys.Add(FactKeys.Entity(FactField.Speaker, speaker));
        foreach (var subject in About)
            keys.Add(FactKeys.Entity(FactField.Subject, subject));
        return new IndexedFact(
            FactKind.Quote,
            Id,
            Text,
            publishedOn,
            new DayRange(publishedOn, publishedOn),
            Confidence,
            keys
        );
    }
}
