using NewsApi.Extraction.Quotes;
using NewsApi.Http;

namespace NewsApi.Quotes;

/// <summary>A list of quotes; in list filters comma = or, repeated = and, a leading <c>-</c> = not.</summary>
public sealed record QuoteQuery : PageQuery
{
    /// <summary>
    /// Words of the quote, as in search: all must be there; <c>"a phrase"</c>, <c>AND</c> <c>OR</c> <c>NOT</c>, parentheses,
    /// <c>-word</c>, <c>word*</c>, <c>"words near"~5</c>. Quotes have no fields, so <c>title:word</c> is refused.
    /// </summary>
    /// <example>defense</example>
    public string? Q { get; init; }

    /// <summary>Id or slug of the entity that speaks.</summary>
    public IReadOnlyList<string>? Speaker { get; init; }

    /// <summary>Id or slug of an entity that the quote speaks about.</summary>
    public IReadOnlyList<string>? About { get; init; }

    /// <summary>Id or slug of an entity that speaks or is spoken about.</summary>
    public IReadOnlyList<string>? Entity { get; init; }

    /// <summary>Only quotes of this type.</summary>
    public QuoteType? QuoteType { get; init; }

    /// <summary>The cue, in lower case: <c>said</c>.</summary>
    public string? Verb { get; init; }

    /// <summary>Name of the article's source.</summary>
    public IReadOnlyList<string>? Source { get; init; }

    /// <summary>First day of publication, included.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of publication, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Leaves out quotes that are less certain, 0 to 1.</summary>
    public double? MinConfidence { get; init; }

    /// <summary>Only quotes of this status; all but the rejected ones where it is not given.</summary>
    public FactState? Status { get; init; }

    /// <summary><c>relevance</c> (where <c>q</c> is given), <c>-publishedOn</c> (newest first, else) or <c>publishedOn</c>.</summary>
    public string? Sort { get; init; }

    /// <summary><c>context</c> adds what stands before and after each quote.</summary>
    public string? Include { get; init; }
}
