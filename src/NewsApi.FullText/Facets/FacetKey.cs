namespace NewsApi.FullText.Facets;

/// <summary>A key together with how people write it, as one value of the index.</summary>
internal static class FacetKey
{
    // No text has this control character.
    private const char Separator = '\u001f';

    public static string Join(string key, string label) => $"{key}{Separator}{label}";

    public static (string Key, string Label) Split(string value)
    {
        var at = value.IndexOf(Separator, StringComparison.Ordinal);
        return at < 0 ? (value, value) : (value[..at], value[(at + 1)..]);
    }
}
