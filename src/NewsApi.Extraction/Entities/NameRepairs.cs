using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Entities;

/// <summary>Mends what the tagger often gets wrong in names, by what is true of English news.</summary>
internal static class NameRepairs
{
    private const int LongestPart = 3;

    private static readonly HashSet<string> CommonNouns = [.. Lexicon.Lines("Entities.common-nouns.txt")];
    private static readonly HashSet<string> CompanyWords = [.. Lexicon.Lines("Entities.company-words.txt")];

    public static void Apply(NameTable names)
    {
        foreach (var name in names.Names)
        {
            if (IsCommonNoun(names, name))
                names.Remove(name);
            else if (name.Type != EntityType.Person)
                Split(names, name);
        }
    }

    // "the President", "His Highness", "the Agency": who or what is meant is told elsewhere.
    private static bool IsCommonNoun(NameTable names, TokenName name)
    {
        for (var i = name.First; i < name.End; i++)
        {
            var word = names.Layout.Tokens[i].Text;
            if (!CommonNouns.Contains(word) && !(name.Type == EntityType.Person && Gazetteer.IsTitle(word)))
                return false;
        }
        return true;
    }

    private static void Split(NameTable names, TokenName name)
    {
        var tokens = names.Layout.Tokens;
        for (var i = name.First + 1; i < name.End - 1; i++)
        {
            // "Ratio Petroleum of Israel", but "Bank of Israel".
            if (tokens[i].Text == "of" && CompanyWords.Contains(tokens[i - 1].Text) && IsPlace(names, i + 1, name.End))
                Cut(names, name, i);
            // "Rwanda and Uganda" are two; "Marks and Spencer" is one.
            else if (
                tokens[i].Text is "and" or "&"
                && i - name.First <= LongestPart
                && IsPlace(names, name.First, i)
                && IsPlace(names, i + 1, name.End)
            )
                Cut(names, name, i);
            else
                continue;
            return;
        }
    }

    private static bool IsPlace(NameTable names, int first, int end) =>
        NameLists.IsPlace(names.Layout.Tokens, first, end)
        || (Gazetteer.Known.TryGetValue(names.TextOf(first, end), out var known) && known.Type == EntityType.Place);

    private static void Cut(NameTable names, TokenName name, int at)
    {
        names.Remove(name);
        var isCompany = CompanyWords.Contains(names.Layout.Tokens[at - 1].Text);
        names.Add(name with { End = at, Type = isCompany ? name.Type : EntityType.Place });
        names.Add(name with { First = at + 1, Type = EntityType.Place });
    }
}
