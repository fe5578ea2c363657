namespace NewsApi.Benchmarks.Corpus;

/// <summary>Made-up sources, authors and tags, a few of them frequent and most of them rare, as in any archive.</summary>
internal static class Bylines
{
    // 30 places by 8 kinds of paper, 40 by 60 names.
    private static readonly string[] Places = Words(
        "Calder Ashby Norwell Tarn Elmsford Westhaven Greyport Marlow Dunmere Kestrel Brightwater Holm Redcliff Stanmoor Ferrin "
            + "Oakdale Lindell Haverton Quayside Pinehurst Sallow Thornby Upwell Varley Wexmoor Yarrow Ambleton Birchley Corran Drayford"
    );

    private static readonly string[] Papers = Words("Courier Herald Times Post Gazette Tribune Observer Wire");

    private static readonly string[] FirstNames = Words(
        "Jo Ana Ben Cara Dev Elif Finn Gita Hugo Ines Jan Kofi Lena Mara Nils Olga Pavel Quinn Rosa Sven Tara Uma Vera Wim Xena "
            + "Yusuf Zoe Amir Bea Carl Dina Emil Fay Greta Hans Ivy Jack Karin Liam Mona"
    );

    private static readonly string[] LastNames = Words(
        "Field Reyes Marsh Okafor Lind Novak Silva Tanaka Weber Costa Dahl Evans Fischer Grant Haas Ito Jensen Kaya Laurent Moreau "
            + "Nagy Olsen Petrov Quist Rossi Santos Torres Ueda Vance Wolf Xu Young Zeller Abbott Brandt Chen Diaz Endo Frost Gomez "
            + "Hale Irwin Jonas Kerr Lopez Mills Nunez Ortiz Park Quigley Romero Stone Turner Unger Vogel Ward Yates Zimmer Archer Boyd"
    );

    private static readonly string[] Tags = Words(
        "business politics world economy markets sport technology health science energy climate trade elections law education "
            + "culture travel weather transport farming housing banking oil gold shipping aviation space police courts defence "
            + "diplomacy labour taxes budget media music film books food football tennis cricket athletics rugby cycling"
    );

    public static GeneratedSource Source(Random random)
    {
        var name = $"{Pick(Places, random)} {Pick(Papers, random)}";
        return new GeneratedSource(name, $"https://{Slug(name)}.example");
    }

    public static IReadOnlyList<string> Authors(Random random) =>
        Several(random, 2, () => $"{Pick(FirstNames, random)} {Pick(LastNames, random)}");

    public static IReadOnlyList<string> TagsOf(Random random) => Several(random, 4, () => Pick(Tags, random));

    /// <summary>0 to <paramref name="most"/> values, none twice.</summary>
    private static IReadOnlyList<string> Several(Random random, int most, Func<string> next) =>
        [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => next()).Distinct()];

    // The square of an even random number: the first words come up far more often than the last.
    private static string Pick(string[] words, Random random)
    {
        var position = random.NextDouble();
        return words[(int)(position * position * words.Length)];
    }

    private static string Slug(string name) => name.ToLowerInvariant().Replace(' ', '-');

    private static string[] Words(string text) => text.Split(' ');
}
