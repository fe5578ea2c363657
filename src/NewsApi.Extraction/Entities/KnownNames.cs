using System.Collections.Frozen;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Entities;

/// <summary>Finds names that are known beforehand where the tagger missed or mistook them.</summary>
internal static class KnownNames
{
    // A form in the list is right nearly always: ambiguous ones are not in it.
    private const double Confidence = 0.95;

    private static readonly FrozenDictionary<string, int> LongestByFirstWord = Gazetteer
        .Known.Keys.Select(WordsOf)
        .GroupBy(words => words[0], words => words.Count)
        .ToFrozenDictionary(group => group.Key, group => group.Max());

    public static void Apply(NameTable names)
    {
        var tokens = names.Layout.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!LongestByFirstWord.TryGetValue(tokens[i].Text, out var longest))
                continue;
            for (var length = Math.Min(longest, tokens.Count - i); length > 0; length--)
            {
                if (!Gazetteer.Known.TryGetValue(names.TextOf(i, i + length), out var known))
                    continue;
                Take(names, new TokenName(i, i + length, known.Type, Confidence));
                i += length - 1;
                break;
            }
        }
    }

    // Inside a longer name ("Bank of England") the longer one stands; the same run takes the known type. Only a word that
    // is a person's last name in this document ("Jordan" of "Michael Jordan") stays with the person.
    private static void Take(NameTable names, TokenName known)
    {
        var overlapping = names.Overlapping(known.First, known.End);
        if (overlapping.Exists(n => n.First < known.First || n.End > known.End))
            return;
        if (
            known.Length == 1
            && overlapping.Exists(n => n.Type == EntityType.Person)
            && names.IsLastNameOfSomeone(known.First)
        )
            return;
        overlapping.ForEach(names.Remove);
        names.Add(known);
    }

    private static List<string> WordsOf(string name) => [.. TextLayout.Of(name).Tokens.Select(token => token.Text)];
}
