namespace NewsApi.Extraction.Quotes;

/// <summary>What the sieves decided about one quotation.</summary>
/// <param name="Follows">Index of the quotation it is a further part of, or -1.</param>
internal sealed record Attribution(
    QuoteType Type,
    SpeakerPhrase? Speaker,
    TokenRange? Cue,
    string Rule,
    int Follows = -1
);
