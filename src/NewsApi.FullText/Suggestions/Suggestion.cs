namespace NewsApi.FullText.Suggestions;

/// <summary>A name that goes on from what was typed.</summary>
/// <param name="Name">What the name is of, and how it is written.</param>
/// <param name="Articles">About how many articles have it; what was deleted lately may still count.</param>
public readonly record struct Suggestion(IndexedName Name, int Articles);
