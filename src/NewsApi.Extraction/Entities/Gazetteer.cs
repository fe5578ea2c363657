using System.Collections.Frozen;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Entities;

/// <summary>Names that are known beforehand, from the data files beside this class.</summary>
internal static class Gazetteer
{
    /// <summary>Names whose type or full form everybody knows, by the form in which they stand in texts.</summary>
    public static readonly FrozenDictionary<string, KnownName> Known = ReadKnown();

    /// <summary>Adjectives and nouns of peoples ("Moroccan", "Moroccans"), which name no thing of their own.</summary>
    public static readonly FrozenSet<string> Demonyms = Lexicon
        .Rows("Entities.countries.tsv")
        .SelectMany(row => new[] { row[2], row[2] + "s" })
        .Concat(Lexicon.Lines("Entities.demonyms.txt"))
        .Where(word => word.Length > 1)
        .ToFrozenSet();

    /// <summary>What kinds of known word a token may be, as bits; for the tagger's features.</summary>
    public static readonly FrozenDictionary<string, WordKinds> Words = ReadWords();

    private static readonly FrozenDictionary<string, WordKinds>.AlternateLookup<ReadOnlySpan<char>> WordsBySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> OrganizationWords = Lexicon
        .Lines("Entities.organization-words.txt")
        .ToFrozenSet();
    private static readonly FrozenSet<string> Titles = Lexicon.Lines("Entities.titles.txt").ToFrozenSet();
    private static readonly FrozenSet<string> EventWords = Lexicon.Lines("Entities.event-words.txt").ToFrozenSet();

    /// <summary>Words before a person's name that do not belong to it: "President", "Mr.".</summary>
    public static bool IsTitle(string word) => Titles.Contains(word);

    /// <summary>Words that end names of organizations: "University", "Inc.".</summary>
    public static bool IsOrganizationWord(string word) => OrganizationWords.Contains(word);

    public static bool IsEventWord(string word) => EventWords.Contains(word);

    /// <summary>The kinds of a word; of one in capitals ("BRUSSELS") also those of its usual form.</summary>
    public static WordKinds KindsOf(string word, bool isAllCaps)
    {
        var kinds = Words.GetValueOrDefault(word);
        if (kinds != 0 || !isAllCaps || word.Length is < 4 or > 40)
            return kinds;
        Span<char> usual = stackalloc char[word.Length];
        word.AsSpan(1).ToLowerInvariant(usual[1..]);
        usual[0] = word[0];
        return WordsBySpan.TryGetValue(usual, out kinds) ? kinds : WordKinds.None;
    }

    private static FrozenDictionary<string, KnownName> ReadKnown()
    {
        var known = new Dictionary<string, KnownName>();
        foreach (var row in Lexicon.Rows("Entities.countries.tsv"))
        {
            known[row[0]] = new KnownName(EntityType.Place, row[0]);
            if (row[1].Length > 0)
                known.TryAdd(row[1], new KnownName(EntityType.Place, row[1]));
            foreach (var other in row[3].Split('|', StringSplitOptions.RemoveEmptyEntries))
                known.TryAdd(other, new KnownName(EntityType.Place, row[0]));
        }
        foreach (var row in Lexicon.Rows("Entities.known-names.tsv"))
            known[row[0]] = new KnownName(Enum.Parse<EntityType>(row[1], ignoreCase: true), row[2]);
        return known.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, WordKinds> ReadWords()
    {
        var words = new Dictionary<string, WordKinds>();
        Add(Lexicon.Rows("Entities.countries.tsv").Select(row => row[0]), WordKinds.Country);
        Add(Lexicon.Rows("Entities.countries.tsv").Select(row => row[1]), WordKinds.City);
        Add(Demonyms, WordKinds.Demonym);
        Add(Lexicon.Lines("Entities.cities.tsv"), WordKinds.City);
        Add(Lexicon.Rows("Quotes.first-names.tsv").SelectMany(row => row[^1].Split(' ')), WordKinds.FirstName);
        foreach (
            var row in Lexicon.Rows("Entities.people-names.tsv").Concat(Lexicon.Rows("Entities.romanized-names.tsv"))
        )
            Add(row[1].Split(' '), row[0] == "first" ? WordKinds.FirstName : WordKinds.LastName);
        Add(Lexicon.Lines("Entities.titles.txt"), WordKinds.Title);
        Add(Lexicon.Lines("Entities.organization-words.txt"), WordKinds.OrganizationWord);
        Add(Lexicon.Lines("Entities.place-words.txt"), WordKinds.PlaceWord);
        Add(Lexicon.Lines("Entities.event-words.txt"), WordKinds.EventWord);
        foreach (var row in Lexicon.Rows("Entities.known-names.tsv"))
            Add(
                [row[0]],
                row[1] == "organization" ? WordKinds.KnownOrganization
                    : row[1] == "place" ? WordKinds.KnownPlace
                    : 0
            );
        return words.ToFrozenDictionary();

        // Of a name of several words each word counts: the tagger weighs them together.
        void Add(IEnumerable<string> names, WordKinds kind)
        {
            foreach (
                var word in names
                    .SelectMany(name => name.Split(' '))
                    .Where(word => word.Length > 1 && char.IsUpper(word[0]))
            )
                words[word] = words.GetValueOrDefault(word) | kind;
        }
    }
}
