using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Quotes;

/// <summary>The gender that a first name or a title tells, from <c>Quotes/first-names.tsv</c>.</summary>
internal static class FirstNames
{
    private static readonly Dictionary<string, Gender> All = Load();

    public static Gender Of(string word) => All.GetValueOrDefault(word);

    private static Dictionary<string, Gender> Load()
    {
        var all = new Dictionary<string, Gender>(StringComparer.Ordinal)
        {
            ["Mr."] = Gender.Male,
            ["Mr"] = Gender.Male,
            ["Mrs."] = Gender.Female,
            ["Mrs"] = Gender.Female,
            ["Ms."] = Gender.Female,
            ["Ms"] = Gender.Female,
            ["Miss"] = Gender.Female,
        };
        foreach (var row in Lexicon.Rows("Quotes.first-names.tsv"))
        {
            var gender = Enum.Parse<Gender>(row[0], ignoreCase: true);
            foreach (var name in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                all.TryAdd(name, gender);
        }
        return all;
    }
}
