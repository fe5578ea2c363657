namespace NewsApi.FullText.Facts;

/// <summary>What the index holds of a quote or a timeline event. The fact itself stays in the archive.</summary>
/// <param name="Id">Unique within its kind.</param>
/// <param name="Text">The words that it is found by.</param>
/// <param name="Day">What lists are ordered by: the day of publication of a quote, the day of an event.</param>
/// <param name="Days">The days that filters hold against theirs.</param>
/// <param name="Keys">What filters can ask for, article and kind aside.</param>
public sealed record IndexedFact(
    FactKind Kind,
    long Id,
    string Text,
    DateOnly Day,
    DayRange Days,
    double Confidence,
    IReadOnlyList<FactKey> Keys
);
