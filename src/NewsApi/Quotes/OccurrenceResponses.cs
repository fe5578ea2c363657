using System.Text.Json.Serialization;
using NewsApi.Http;

namespace NewsApi.Quotes;

/// <summary>One page of the other quotes that have the same words, with how all of them differ.</summary>
public sealed record OccurrenceListResponse : ListResponse<QuoteResponse>
{
    internal OccurrenceListResponse(ListResponse<QuoteResponse> page, IReadOnlyList<QuoteVariantResponse> variants)
        : base(page) => Variants = variants;

    /// <summary>How the words are printed, each way once, most frequent first; the quote that was asked for is among them. Of the oldest 1,000.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<QuoteVariantResponse> Variants { get; }

    /// <summary>Quotes of nearly the same words, most alike first, at most 20; left out unless <c>include</c> is <c>similar</c>.</summary>
    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SimilarQuoteResponse>? Similar { get; init; }
}

/// <summary>One way in which the same words are printed.</summary>
/// <param name="Text">The words as they stand, punctuation included.</param>
/// <param name="Count">How many quotes are printed like this.</param>
/// <param name="Speakers">Who is said to have spoken them; as the text puts it where nobody is named.</param>
/// <param name="ArticleIds">The articles, oldest first.</param>
public sealed record QuoteVariantResponse(
    string Text,
    int Count,
    IReadOnlyList<QuoteVariantSpeakerResponse> Speakers,
    IReadOnlyList<long> ArticleIds
);

/// <summary>Who is said to have spoken.</summary>
/// <param name="Name">Null where the text gives no sign.</param>
/// <param name="EntityId">Null where the name is no entity of the archive.</param>
/// <param name="Count">How many of the quotes say so.</param>
public sealed record QuoteVariantSpeakerResponse(string? Name, long? EntityId, int Count);

/// <summary>A quote of nearly the same words.</summary>
/// <param name="Similarity">0.7 to 1: the share of the shorter quote's words that stand in the longer one in the same order.</param>
/// <param name="Quote">The quote.</param>
public sealed record SimilarQuoteResponse(double Similarity, QuoteResponse Quote);
