using NewsApi.FullText;
using NewsApi.FullText.Facts;
using NewsApi.Storage.Model;

namespace NewsApi.Indexing;

/// <summary>What the indexes take of a timeline event's row.</summary>
/// <param name="Sentence">The sentence that tells it.</param>
internal sealed record IndexedEvent(
    long Id,
    string Title,
    string Sentence,
    DateOnly SortDay,
    DateOnly? Start,
    DateOnly? End,
    string Precision,
    string Tense,
    IReadOnlyList<long> Entities,
    double Confidence,
    FactStatus Status
)
{
    /// <summary>The days it may have happened on; an open side reaches as far as is asked.</summary>
    public DayRange Days => new(Start ?? DateOnly.MinValue, End ?? DateOnly.MaxValue);

    /// <summary>
    /// The days that the text speaks of. An open side that the day of publication lies on reaches as far as that: "since 1984" is
    /// up to then; "from 2030 on" stays open, and "until 1980" is the end alone.
    /// </summary>
    public DayRange MentionedBy(DateOnly publishedOn) =>
        (Start, End) switch
        {
            ({ } start, null) => new(start, start <= publishedOn ? publishedOn : DateOnly.MaxValue),
            (null, { } end) => new(end < publishedOn ? end : publishedOn, end),
            _ => Days,
        };

    /// <param name="ofArticle">Keys that all facts of the article have.</param>
    public IndexedFact ToFact(IReadOnlyList<FactKey> ofArticle)
    {
        var keys = new List<FactKey>(ofArticle.Count + Entities.Count + 3);
        keys.AddRange(ofArticle);
        keys.Add(new FactKey(FactField.Precision, Precision));
        keys.Add(new FactKey(FactField.Tense, Tense));
        keys.Add(new FactKey(FactField.Status, FactKeys.Word(Status)));
        foreach (var participant in Entities)
            keys.Add(FactKeys.Entity(FactField.Participant, participant));
        return new IndexedFact(FactKind.Event, Id, Text(), SortDay, Days, Confidence, keys);
    }

    // A title is cut out of its sentence as a rule: its words would count twice.
    private string Text() =>
        Sentence.Contains(Title.TrimEnd('…', ' '), StringComparison.OrdinalIgnoreCase)
            ? Sentence
            : $"{Title}\n{Sentence}";
}
