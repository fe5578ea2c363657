namespace NewsApi.Extraction.Quotes;

/// <summary>A quote whose speaker is not resolved yet.</summary>
internal sealed record QuoteDraft(
    QuoteType Type,
    List<TextSpan> Parts,
    SpeakerPhrase? Speaker,
    TokenRange? Cue,
    string Rule
);
