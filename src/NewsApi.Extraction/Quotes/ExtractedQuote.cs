namespace NewsApi.Extraction.Quotes;

/// <summary>Something someone is reported to have said.</summary>
/// <param name="Parts">The words, without outer marks, in text order: several where "he said" splits them or the quotation runs over paragraphs.</param>
/// <param name="Speaker">Null where no direct sign tells who speaks.</param>
/// <param name="Cue">The words that report the speech ("said", "according to"); null where there are none.</param>
/// <param name="About">Indices of the entities named inside the parts.</param>
/// <param name="Confidence">0 to 1: how often the rule is right, speaker included.</param>
/// <param name="Rule">Which rule found it, e.g. <c>content-pronoun-cue</c>; listed in docs/extraction.md.</param>
public sealed record ExtractedQuote(
    QuoteType Type,
    IReadOnlyList<TextSpan> Parts,
    ExtractedSpeaker? Speaker,
    TextSpan? Cue,
    IReadOnlyList<int> About,
    double Confidence,
    string Rule
)
{
    /// <summary>From the first part's start to the last part's end.</summary>
    public TextSpan Extent => new(Parts[0].Start, Parts[^1].End);
}

public enum QuoteType
{
    /// <summary>Someone's words in quotation marks.</summary>
    Direct,

    /// <summary>A report without marks: "X said that …".</summary>
    Indirect,

    /// <summary>A report with only some words in marks; the parts are the marked words.</summary>
    Mixed,
}

/// <summary>Who speaks: the words that stand for the speaker, and whom they mean.</summary>
/// <param name="Span">The words nearest to the quote ("he", "the spokesman", "Polisario leader Brahim Ghali").</param>
/// <param name="Name">The full name of whom they mean; null where the article does not tell.</param>
/// <param name="EntityIndex">The same as an index into <see cref="ArticleFacts.Entities"/>.</param>
/// <param name="ResolvedBy">How <paramref name="Name"/> was found: <c>name</c>, <c>coreference</c>, <c>title</c>, <c>possessive</c>, <c>none</c> …</param>
public sealed record ExtractedSpeaker(
    TextSpan Span,
    SpeakerKind Kind,
    string? Name,
    int? EntityIndex,
    string ResolvedBy
);

public enum SpeakerKind
{
    Named,
    Pronoun,

    /// <summary>A role or description of a person: "the Tel Aviv University professor".</summary>
    Title,
    Organization,
    Place,

    /// <summary>A source that the text does not name: "a senior official", "the insider".</summary>
    Anonymous,
    Unknown,
}
