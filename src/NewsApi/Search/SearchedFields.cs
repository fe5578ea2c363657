using NewsApi.FullText.Query;

namespace NewsApi.Search;

/// <summary>The fields that <c>searchIn</c> names.</summary>
internal static class SearchedFields
{
    private static readonly Dictionary<string, TextField> All = Enum.GetValues<TextField>()
        .ToDictionary(field => field.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>At least one field, and none that does not exist.</summary>
    public static bool IsValid(string fields) => Split(fields) is { Count: > 0 } names && names.All(All.ContainsKey);

    /// <summary>The fields of a valid request, each once; null where it names none.</summary>
    public static IReadOnlyList<TextField>? Parse(string? fields) =>
        fields is null ? null : [.. Split(fields).Select(name => All[name]).Distinct()];

    private static List<string> Split(string fields) =>
        [.. fields.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
