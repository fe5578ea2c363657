namespace NewsApi.Storage.Model;

/// <summary>The facts that a merge moved from one entity to another.</summary>
/// <param name="Status">The entity's status before.</param>
/// <param name="Spoken">Ids of quotes that it spoke.</param>
/// <param name="Subjects">Ids of quotes about it.</param>
/// <param name="Events">Ids of timeline events that it took part in.</param>
public sealed record MergedFacts(
    FactStatus Status,
    IReadOnlyList<MergedAppearance> Appearances,
    IReadOnlyList<long> Spoken,
    IReadOnlyList<long> Subjects,
    IReadOnlyList<long> Events
);

/// <summary>An appearance as it was before the merge.</summary>
public sealed record MergedAppearance(
    long ArticleId,
    double Salience,
    FactStatus Status,
    IReadOnlyList<EvidenceSpan> Mentions
);
