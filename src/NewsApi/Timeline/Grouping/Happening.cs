namespace NewsApi.Timeline.Grouping;

/// <summary>Tellings of one happening, each of another article; the first one is compared with all that follow.</summary>
internal sealed class Happening
{
    private readonly List<Telling> tellings;
    private readonly HashSet<long> articles;
    private bool isOnOneDay;
    private DateOnly latestStart;
    private DateOnly earliestEnd;

    public Happening(Telling leader)
    {
        tellings = [leader];
        articles = [leader.ArticleId];
        (latestStart, earliestEnd, isOnOneDay) = (leader.First, leader.Last, leader.IsOnOneDay);
    }

    public Telling Leader => tellings[0];

    public IReadOnlyList<Telling> Tellings => tellings;

    /// <summary>Whether an event of another article can be the same by its date: it overlaps those of all, or all are days and one day apart.</summary>
    public bool CanTake(Telling other) =>
        !articles.Contains(other.ArticleId)
        && Later(latestStart, other.First).DayNumber - Earlier(earliestEnd, other.Last).DayNumber
            <= (isOnOneDay && other.IsOnOneDay ? 1 : 0);

    public void Take(Telling other)
    {
        tellings.Add(other);
        articles.Add(other.ArticleId);
        latestStart = Later(latestStart, other.First);
        earliestEnd = Earlier(earliestEnd, other.Last);
        isOnOneDay &= other.IsOnOneDay;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
