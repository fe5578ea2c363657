using NewsApi.FullText.Facts;

namespace NewsApi.FullText;

/// <summary>What the index holds of an article. The text itself stays in the archive.</summary>
/// <param name="Source">Key of the source; null where there is none. Keys are compared as they are.</param>
/// <param name="Tags">Keys of the tags.</param>
/// <param name="Authors">Keys of the authors.</param>
/// <param name="Entities">Ids of the entities that it names, those that it is most about first.</param>
/// <param name="Speakers">Ids of the entities that it quotes.</param>
public sealed record IndexedArticle(
    long Id,
    string Title,
    string Body,
    DateOnly PublishedOn,
    string? Source,
    string Language,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Authors,
    IReadOnlyList<long> Entities,
    IReadOnlyList<long> Speakers
)
{
    /// <summary>The words that people said, one text for each quote.</summary>
    public IReadOnlyList<string> Quotes { get; init; } = [];

    /// <summary>Its quotes and timeline events one by one, for the index of facts.</summary>
    public IReadOnlyList<IndexedFact> Facts { get; init; } = [];

    /// <summary>The dates of its timeline.</summary>
    public IReadOnlyList<DayRange> Mentioned { get; init; } = [];

    /// <summary>Whether it is nearly the same as an article that came before.</summary>
    public bool IsDuplicate { get; init; }

    /// <summary>How its source, tags, authors and entities are written: for completion and beside counts.</summary>
    public IReadOnlyList<IndexedName> Names { get; init; } = [];
}
