namespace NewsApi.FullText.Spelling;

/// <summary>A word of the index that is spelt much like another.</summary>
/// <param name="Term">The stem.</param>
/// <param name="Similarity">1 for the same word, less for each edit.</param>
/// <param name="Articles">How many articles have it, deleted ones included until they are merged away.</param>
public readonly record struct Neighbour(string Term, float Similarity, int Articles);
