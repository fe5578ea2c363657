namespace NewsApi.FullText.Analysis;

/// <summary>The words of a text as the index compares them.</summary>
public static class Stems
{
    /// <summary>Stems in text order: letter case, diacritics and possessive 's aside.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. NewsAnalyzer.Instance.Words(text).Select(word => word.Term)];
}
