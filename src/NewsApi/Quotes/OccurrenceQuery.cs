using NewsApi.Http;

namespace NewsApi.Quotes;

/// <summary>Where else a quote is told.</summary>
public sealed record OccurrenceQuery : PageQuery
{
    /// <summary><c>similar</c> adds quotes of nearly the same words: cut short, translated anew, or misread.</summary>
    public string? Include { get; init; }
}
