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
)
{
    /// <summary>The same without what came by way of another merge, which is undone by itself.</summary>
    public MergedFacts Without(MergedFacts other)
    {
        var places = other.Appearances.ToDictionary(a => a.ArticleId, a => a.Mentions);
        return this with
        {
            Appearances =
            [
                .. Appearances
                    .Select(a =>
                        a with
                        {
                            Mentions = [.. a.Mentions.Except(places.GetValueOrDefault(a.ArticleId, []))],
                        }
                    )
                    .Where(a => a.Mentions.Count > 0),
            ],
            Spoken = [.. Spoken.Except(other.Spoken)],
            Subjects = [.. Subjects.Except(other.Subjects)],
            Events = [.. Events.Except(other.Events)],
        };
    }
}

/// <summary>An appearance as it was before the merge.</summary>
public sealed record MergedAppearance(
    long ArticleId,
    double Salience,
    FactStatus Status,
    IReadOnlyList<EvidenceSpan> Mentions
);
