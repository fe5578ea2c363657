namespace NewsApi.Extraction.Dates;

/// <summary>What a rule found.</summary>
/// <param name="Length">How many tokens it takes.</param>
/// <param name="Rule">The rule's name, as docs/extraction.md lists it.</param>
internal sealed record TimeMatch(int Length, Meaning Meaning, string Rule);
