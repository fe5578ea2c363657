using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Quotes;

/// <summary>The verbs that report speech and thought, from <c>Quotes/cue-verbs.tsv</c>, by form.</summary>
internal static class CueVerbs
{
    private const string Letters = "qtcbinm";

    private static readonly Dictionary<string, CueVerb> ByForm = Load();

    public static CueVerb? Find(string lower) => ByForm.GetValueOrDefault(lower);

    private static Dictionary<string, CueVerb> Load()
    {
        var all = new Dictionary<string, CueVerb>(StringComparer.Ordinal);
        foreach (var row in Lexicon.Rows("Quotes.cue-verbs.tsv"))
        {
            var uses = row[1].Aggregate(CueUses.None, static (sum, letter) => sum | Use(letter));
            for (var i = 2; i < row.Length; i++)
            {
                var form = (CueForms)(1 << (i - 2));
                var known =
                    all.TryGetValue(row[i], out var other) && other.Lemma == row[0] ? other.Forms : CueForms.None;
                all[row[i]] = new CueVerb(row[0], uses, known | form);
            }
        }
        return all;
    }

    private static CueUses Use(char letter)
    {
        var index = Letters.IndexOf(letter, StringComparison.Ordinal);
        return index >= 0
            ? (CueUses)(1 << index)
            : throw new InvalidDataException($"No use of a cue verb is called '{letter}'.");
    }
}
