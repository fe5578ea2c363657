using NewsApi.FullText.Analysis;

namespace NewsApi.FullText.Query;

/// <summary>The beginnings of words as they stand in the index: lower case, without diacritics, not stemmed.</summary>
internal static class Prefixes
{
    public static string Fold(string prefix) => Diacritics.Fold(prefix.ToLowerInvariant());
}
