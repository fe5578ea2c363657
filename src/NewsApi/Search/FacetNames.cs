using NewsApi.FullText.Facets;

namespace NewsApi.Search;

/// <summary>How facets are written in requests and answers: in camel case.</summary>
internal static class FacetNames
{
    public static readonly IReadOnlyDictionary<string, FacetField> All = Enum.GetValues<FacetField>()
        .ToDictionary(NameOf, StringComparer.OrdinalIgnoreCase);

    public static string NameOf(FacetField field)
    {
        var name = field.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The names of a request, separated by commas.</summary>
    public static IReadOnlyList<string> Split(string? facets) =>
        facets?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The facets that a valid request asks for, each once.</summary>
    public static IReadOnlyList<FacetField> Parse(string? facets) =>
        [.. Split(facets).Select(name => All[name]).Distinct()];
}
