namespace NewsApi.Extraction.Quotes;

/// <summary>A reporting expression with its speaker and what it reports.</summary>
/// <param name="Cue">The reporting words.</param>
/// <param name="Speaker">Null where the text gives none.</param>
/// <param name="Left">What is reported before it; may be empty.</param>
/// <param name="Right">What is reported after it; may be empty.</param>
/// <param name="Rule">Name of the pattern.</param>
/// <param name="Verb">Null for "according to" and nouns.</param>
internal sealed record Report(
    TokenRange Cue,
    SpeakerPhrase? Speaker,
    TokenRange Left,
    TokenRange Right,
    string Rule,
    CueVerb? Verb
)
{
    public bool Reports(int token) => Left.Contains(token) || Right.Contains(token);

    /// <summary>The report ends with a colon: what is said stands in the next paragraph.</summary>
    public bool EndsInColon { get; init; }
}
