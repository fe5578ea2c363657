using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Entities;

/// <summary>Looks up runs of words in the lists of names beside this class; what is found only hints at a name.</summary>
/// <remarks>
/// A name is kept as a hash of its words, letter case folded, and each of its beginnings as the promise of more; so a look-up
/// needs no strings. Short acronyms must stand in capitals.
/// </remarks>
internal static class NameLists
{
    /// <summary>Bits of one position: a word that is a whole name, begins one, is inside one, ends one.</summary>
    public const int BitsPerPosition = 8;

    private const int Prefix = 1 << BitsPerPosition;
    private const int LongestAcronym = 5;
    private const int MostWords = 8;

    private const ListKinds Places = ListKinds.Country | ListKinds.Region | ListKinds.City | ListKinds.Town;

    private static readonly Dictionary<ulong, int> Runs = Read();

    /// <returns>For each token the kinds of the lists it is found in, <see cref="BitsPerPosition"/> bits for each position.</returns>
    public static uint[] Find(TokenTraits[] tokens)
    {
        var found = new uint[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].IsCapitalized)
                continue;
            var (length, kinds) = LongestAt(tokens, i);
            if (length == 0)
                continue;
            for (var at = 0; at < length; at++)
                found[i + at] = kinds << (BitsPerPosition * PositionOf(at, length));
            i += length - 1;
        }
        return found;
    }

    /// <summary>Whether the tokens together are in a list of places.</summary>
    public static bool IsPlace(IReadOnlyList<Token> tokens, int first, int end)
    {
        var hash = 0UL;
        for (var i = first; i < end; i++)
            hash = Add(hash, FeatureHash.OfLower(tokens[i].Text));
        return (Runs.GetValueOrDefault(hash) & (int)Places) != 0;
    }

    private static (int Length, uint Kinds) LongestAt(TokenTraits[] tokens, int first)
    {
        var (length, kinds) = (0, 0);
        if (IsAcronym(tokens[first].Text) && Runs.TryGetValue(Exact(tokens[first].Text), out var acronym))
            (length, kinds) = (1, acronym);
        var hash = 0UL;
        for (var i = first; i < tokens.Length && i < first + MostWords; i++)
        {
            hash = Add(hash, tokens[i].Lower);
            if (!Runs.TryGetValue(hash, out var run))
                break;
            if ((run & ~Prefix) != 0)
                (length, kinds) = (i + 1 - first, (i == first ? kinds : 0) | (run & ~Prefix));
            if ((run & Prefix) == 0)
                break;
        }
        return (length, (uint)kinds);
    }

    private static int PositionOf(int at, int length) =>
        length == 1 ? 0
        : at == 0 ? 1
        : at == length - 1 ? 3
        : 2;

    private static Dictionary<ulong, int> Read()
    {
        var runs = new Dictionary<ulong, int>(60_000);
        foreach (var row in Lexicon.Rows("Entities.countries.tsv"))
        {
            AddName(runs, row[0], ListKinds.Country);
            AddName(runs, row[1], ListKinds.City);
            foreach (var other in row[3].Split('|'))
                AddName(runs, other, ListKinds.Country);
        }
        AddLines(runs, "cities.tsv", ListKinds.City);
        AddLines(runs, "towns.tsv", ListKinds.Town);
        AddLines(runs, "regions.tsv", ListKinds.Region);
        foreach (var row in Lexicon.Rows("Entities.listed-names.tsv"))
        {
            var kind = Enum.Parse<ListKinds>(row[0], ignoreCase: true);
            foreach (var name in row[1].Split('|'))
                AddName(runs, name, kind);
        }
        return runs;
    }

    private static void AddLines(Dictionary<ulong, int> runs, string file, ListKinds kind)
    {
        foreach (var name in Lexicon.Lines($"Entities.{file}"))
            AddName(runs, name, kind);
    }

    private static void AddName(Dictionary<ulong, int> runs, string name, ListKinds kind)
    {
        if (name.Length < 2)
            return;
        if (IsAcronym(name))
        {
            runs[Exact(name)] = runs.GetValueOrDefault(Exact(name)) | (int)kind;
            return;
        }
        var words = new List<Token>();
        Tokenizer.Tokenize(name, new TextSpan(0, name.Length), words);
        var hash = 0UL;
        for (var i = 0; i < words.Count; i++)
        {
            hash = Add(hash, FeatureHash.OfLower(words[i].Text));
            runs[hash] = runs.GetValueOrDefault(hash) | (i < words.Count - 1 ? Prefix : (int)kind);
        }
    }

    private static bool IsAcronym(string word)
    {
        if (word.Length > LongestAcronym)
            return false;
        foreach (var character in word)
        {
            if (!char.IsUpper(character))
                return false;
        }
        return true;
    }

    private static ulong Exact(string acronym) => Add(ulong.MaxValue, FeatureHash.Of(acronym));

    private static ulong Add(ulong hash, uint word) => (hash ^ word) * 0x9E3779B97F4A7C15;
}
