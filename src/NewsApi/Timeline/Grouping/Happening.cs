namespace NewsApi.Timeline.Grouping;

/// <summary>Tellings of one happening, each of another article; the first one is compared with all that follow.</summary>
internal sealed class Happening
{
    private readonly List<Telling> tellings = [];
    private readonly HashSet<long> articles = [];
    private SharedDates dates = SharedDates.Any;

    public Happening(Telling leader) => Take(leader);

    public Telling Leader => tellings[0];

    public IReadOnlyList<Telling> Tellings => tellings;

    /// <summary>Whether an event can be the same by its article and its date.</summary>
    public bool CanTake(Telling other) => !articles.Contains(other.ArticleId) && dates.With(other).AreOne;

    public void Take(Telling other)
    {
        tellings.Add(other);
        articles.Add(other.ArticleId);
        dates = dates.With(other);
    }
}
