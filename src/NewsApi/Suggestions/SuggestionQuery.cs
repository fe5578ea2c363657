namespace NewsApi.Suggestions;

/// <summary>What a person has typed so far.</summary>
public sealed record SuggestionQuery
{
    /// <summary>The beginning of any word of a name, and what follows it; 1 to 200 characters.</summary>
    /// <example>mor</example>
    public string? Q { get; init; }

    /// <summary>Most suggestions, 1 to 20; 10 where it is not given.</summary>
    public int? Limit { get; init; }
}
