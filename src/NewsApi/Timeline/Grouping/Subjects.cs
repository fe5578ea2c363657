namespace NewsApi.Timeline.Grouping;

/// <summary>Whom and what an article is about: its three entities of most salience, most first.</summary>
/// <param name="Main">Ids of the entities.</param>
/// <param name="Places">Those of them that are places: two articles of one town may be about anything.</param>
internal sealed record Subjects(IReadOnlyList<long> Main, IReadOnlySet<long> Places)
{
    public const int Most = 3;

    public static readonly Subjects None = new([], new HashSet<long>());

    public Kinship KinshipWith(Subjects other)
    {
        var shared = Main.Intersect(other.Main).ToList();
        // One is about the other's first subject; else both only name the same thing in passing.
        var isSameStory = shared.Count > 0 && (other.Main.Contains(Main[0]) || Main.Contains(other.Main[0]));
        return !isSameStory ? Kinship.None
            : shared.TrueForAll(Places.Contains) ? Kinship.Place
            : Kinship.Named;
    }
}

/// <summary>What two articles have in common.</summary>
internal enum Kinship
{
    None,

    /// <summary>They are about the same place.</summary>
    Place,

    /// <summary>They are about the same person, organization, event or other named thing.</summary>
    Named,
}
