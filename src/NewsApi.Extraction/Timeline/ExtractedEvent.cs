using NewsApi.Extraction.Dates;

namespace NewsApi.Extraction.Timeline;

/// <summary>Something that happened, goes on or is planned at a date that the text gives.</summary>
/// <param name="Expression">The words of the date, with their preposition: "in August".</param>
/// <param name="Title">The clause around the date without the date itself: "Algeria severed ties with Morocco".</param>
/// <param name="Sentence">The sentence the date stands in.</param>
/// <param name="Entities">Indices of the entities of the clause, in text order, each once.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Rule">Which rule dated it, e.g. <c>month-name</c>; listed in docs/extraction.md.</param>
public sealed record ExtractedEvent(
    EventDate Date,
    TextSpan Expression,
    string Title,
    TextSpan Sentence,
    EventTense Tense,
    IReadOnlyList<int> Entities,
    double Confidence,
    string Rule
);

public enum EventTense
{
    Happened,
    Ongoing,
    Planned,
}
