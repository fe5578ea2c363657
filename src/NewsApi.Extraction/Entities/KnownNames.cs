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

    private static readonly FrozenDictionary<string, KnownName>.AlternateLookup<ReadOnlySpan<char>> KnownBySpan =
        Gazetteer.Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Apply(NameTable names)
    {
        AddDatelines(names);
        var tokens = names.Layout.Tokens;
        var lastNames = names.LastNames();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!LongestByFirstWord.TryGetValue(tokens[i].Text, out var longest))
                continue;
            for (var length = Math.Min(longest, tokens.Count - i); length > 0; length--)
            {
                if (!KnownBySpan.TryGetValue(names.SpanOf(i, i + length), out var known))
                    continue;
                Take(names, lastNames, new TokenName(i, i + length, known.Type, Confidence));
                i += length - 1;
                break;
            }
        }
    }

    // "BRUSSELS 2004-03-12", "LONDON (Reuters) -": a city in capitals that begins a line.
    private static void AddDatelines(NameTable names)
    {
        var layout = names.Layout;
        foreach (var sentence in layout.Sentences)
        {
            var (city, next) = (layout.Tokens[sentence.FirstToken], sentence.FirstToken + 1);
            if (
                next < sentence.TokenEnd
                && (
                    char.IsDigit(layout.Tokens[next].Text[0])
                    || layout.Tokens[next].Text is "(" or "-" or "–" or "—" or ","
                )
                && names.IsFree(sentence.FirstToken, next)
                && city.Text.Length > 3
                && !city.Text.Any(char.IsLower)
                && NameLists.IsPlace(layout.Tokens, sentence.FirstToken, next)
            )
                names.Add(new TokenName(sentence.FirstToken, next, EntityType.Place, Confidence));
        }
    }

    // Inside a longer name ("Bank of England") the longer one stands; the same run takes the known type. Only a word that
    // is a person's last name in this document ("Jordan" of "Michael Jordan") stays with the person.
    private static void Take(NameTable names, HashSet<string> lastNames, TokenName known)
    {
        var overlapping = names.Overlapping(known.First, known.End);
        if (overlapping.Exists(n => n.First < known.First || n.End > known.End))
            return;
        if (
            known.Length == 1
            && overlapping.Exists(n => n.Type == EntityType.Person)
            && lastNames.Contains(names.Layout.Tokens[known.First].Text)
        )
            return;
        overlapping.ForEach(names.Remove);
        names.Add(known);
    }

    private static List<string> WordsOf(string name) => [.. TextLayout.Of(name).Tokens.Select(token => token.Text)];
}
