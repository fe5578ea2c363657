namespace NewsApi.Extraction.Entities;

/// <summary>A run of tokens that no name crosses: a sentence, or a line of one.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">One past its last.</param>
internal readonly record struct NameSegment(int First, int End, LineKind Kind);
