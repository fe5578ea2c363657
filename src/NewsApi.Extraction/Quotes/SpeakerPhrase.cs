namespace NewsApi.Extraction.Quotes;

/// <summary>The words that stand for a speaker.</summary>
/// <param name="Whole">With title before and apposition behind: "Hugh Hill, a doctor".</param>
/// <param name="Head">The noun phrase itself, without what stands behind a comma: "Hugh Hill".</param>
internal readonly record struct SpeakerPhrase(TokenRange Whole, TokenRange Head);
