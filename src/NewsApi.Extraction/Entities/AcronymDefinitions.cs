using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Entities;

/// <summary>Finds acronyms that a document explains: "Israel Defense Forces (IDF)", "Institute of Volcanology (Ivolc)".</summary>
internal static class AcronymDefinitions
{
    /// <returns>The mention that gives the long form, by acronym.</returns>
    public static IReadOnlyDictionary<string, NameMention> Of(TextLayout layout, IReadOnlyList<NameMention> mentions)
    {
        var definitions = new Dictionary<string, NameMention>();
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
            if (IsShort(acronym.Replace(".", "", StringComparison.Ordinal), name, mention.Type))
                definitions.TryAdd(acronym, mention);
        }
        return definitions;
    }

    private static bool IsShort(string acronym, string name, EntityType type) =>
        acronym.Length is >= 2 and <= 10
        && acronym.Length < name.Length
        && (
            Initials(name) is var initials
                && (
                    initials.StartsWith(acronym, StringComparison.OrdinalIgnoreCase)
                    || initials.EndsWith(acronym, StringComparison.OrdinalIgnoreCase)
                )
            || (type == EntityType.Organization && IsContraction(acronym, name))
        );

    // Starts alike, and has its letters in the name's order.
    private static bool IsContraction(string acronym, string name)
    {
        if (char.ToUpperInvariant(acronym[0]) != char.ToUpperInvariant(name[0]))
            return false;
        var next = 0;
        foreach (var letter in name)
        {
            if (next < acronym.Length && char.ToUpperInvariant(letter) == char.ToUpperInvariant(acronym[next]))
                next++;
        }
        return next == acronym.Length;
    }

    private static string Initials(string name) =>
        string.Concat(
            name.Split(' ', '-').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0])
        );
}
