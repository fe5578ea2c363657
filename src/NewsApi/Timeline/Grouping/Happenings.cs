namespace NewsApi.Timeline.Grouping;

/// <summary>
/// Puts together what several articles tell of one happening. Each event joins the happening whose first telling it is most
/// like, if it is like enough, or begins one of its own; the same events in the same order give the same happenings.
/// </summary>
internal sealed class Happenings
{
    // The bounds were read off pairs of real news; docs/api.md tells the rule in words, and how often it is right.
    private const double Alike = 0.45;

    // "In 1986" fits everything that was in that year.
    private const double AlikeInLongTime = 0.6;
    private const int LongTimeDays = 31;

    // "Final terms will be fixed today" can be said of anything: then the headlines must say that it is the same.
    private const int FewWords = 4;
    private const double SameHeadline = 0.5;

    private const double NamedHeadline = 0.1;
    private const double NamedTogether = 0.7;
    private const double PlaceHeadline = 0.45;
    private const double PlaceTogether = 0.75;

    // A word of a tenth of all events ("company") says little, and everything would be a candidate by it.
    private const int LeastCommon = 30;

    private readonly HashSet<string> common;
    private readonly List<Happening> happenings = [];
    private readonly Dictionary<string, List<Happening>> byWord = new(StringComparer.Ordinal);

    private Happenings(IReadOnlyList<Telling> tellings) =>
        common = [
            .. tellings
                .SelectMany(telling => telling.Words)
                .CountBy(word => word)
                .Where(word => word.Value > Math.Max(LeastCommon, tellings.Count / 10))
                .Select(word => word.Key),
        ];

    /// <param name="tellings">In the order of their dates.</param>
    /// <param name="rarity">How much each of their words counts.</param>
    public static IReadOnlyList<Happening> Of(
        IReadOnlyList<Telling> tellings,
        IReadOnlyDictionary<string, double> rarity
    )
    {
        var groups = new Happenings(tellings);
        foreach (var telling in tellings)
        {
            telling.Weigh(rarity);
            if (groups.Find(telling) is { } same)
                same.Take(telling);
            else
                groups.Begin(telling);
        }
        return groups.happenings;
    }

    /// <summary>The happening that is told here again; the earlier of equals.</summary>
    private Happening? Find(Telling telling)
    {
        var (best, mostAlike) = ((Happening?)null, 0d);
        var seen = new HashSet<Happening>();
        foreach (var word in TellingWords(telling))
        {
            foreach (var candidate in byWord.GetValueOrDefault(word, []))
            {
                if (!seen.Add(candidate) || !candidate.CanTake(telling))
                    continue;
                var likeness = LikenessOf(candidate.Leader, telling);
                if (likeness > mostAlike)
                    (best, mostAlike) = (candidate, likeness);
            }
        }
        return best;
    }

    private void Begin(Telling leader)
    {
        var happening = new Happening(leader);
        happenings.Add(happening);
        foreach (var word in TellingWords(leader))
        {
            if (!byWord.TryGetValue(word, out var places))
                byWord[word] = places = [];
            places.Add(happening);
        }
    }

    private IEnumerable<string> TellingWords(Telling telling) => telling.Words.Where(word => !common.Contains(word));

    /// <summary>How alike two tellings are; 0 where they are not the same happening.</summary>
    private static double LikenessOf(Telling one, Telling other)
    {
        var words = one.LikenessTo(other);
        var isLongTime = Math.Max(one.OpenDays, other.OpenDays) > LongTimeDays;
        if (words < (isLongTime ? AlikeInLongTime : Alike))
            return 0;
        var headline = one.HeadlineLikenessTo(other);
        if (headline < SameHeadline && one.WordsSharedWith(other) < FewWords)
            return 0;
        var together = words + (headline / 2);
        var isSame = one.Subjects.KinshipWith(other.Subjects) switch
        {
            Kinship.Named => headline >= NamedHeadline && together >= NamedTogether,
            Kinship.Place => headline >= PlaceHeadline && together >= PlaceTogether,
            _ => false,
        };
        return isSame ? words : 0;
    }
}
