namespace NewsApi.Extraction.Entities;

/// <summary>A name as a run of tokens.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">One past its last.</param>
internal readonly record struct TokenName(int First, int End, EntityType Type, double Confidence)
{
    public int Length => End - First;
}
