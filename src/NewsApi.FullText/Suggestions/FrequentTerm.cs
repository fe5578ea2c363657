namespace NewsApi.FullText.Suggestions;

/// <summary>A term of <see cref="SuggestionTerms"/>, and how many articles of a segment have it.</summary>
internal readonly record struct FrequentTerm(byte[] Bytes, int Articles);
