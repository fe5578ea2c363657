namespace NewsApi.FullText.Facts;

/// <summary>What kind of fact a document of the index is.</summary>
public enum FactKind
{
    Quote,
    Event,
}
