using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Entities;

/// <summary>Finds acronyms that a document explains: "Israel Defense Forces (IDF)".</summary>
internal static class AcronymDefinitions
{
    /// <returns>Long forms by acronym.</returns>
    public static IReadOnlyDictionary<string, string> Of(TextLayout layout, IReadOnlyList<NameMention> mentions)
    {
        var definitions = new Dictionary<string, string>();
        foreach (var mention in mentions)
        {
            var open = layout.TokenAt(mention.Span.End - 1) + 1;
            if (
                open + 2 >= layout.Tokens.Count
                || layout.Tokens[open].Text != "("
                || layout.Tokens[open + 2].Text != ")"
            )
                continue;
            var acronym = layout.Tokens[open + 1].Text;
            var name = mention.Span.In(layout.Body);
            if (
                acronym.Length is >= 2 and <= 8
                && Initials(name)
                    .StartsWith(acronym.Replace(".", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)
            )
                definitions.TryAdd(acronym, name);
        }
        return definitions;
    }

    private static string Initials(string name) =>
        string.Concat(
            name.Split(' ', '-').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0])
        );
}
