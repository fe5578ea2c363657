namespace NewsApi.Storage.Model;

/// <summary>Something someone is reported to have said in an article.</summary>
public sealed class Quote
{
    public long Id { get; set; }

    public long ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <summary><c>direct</c>, <c>indirect</c> or <c>mixed</c>.</summary>
    public required string Type { get; set; }

    /// <summary>The parts' words, joined by a space.</summary>
    public required string Text
    {
        get;
        set
        {
            field = value;
            RefreshTextKey();
        }
    }

    /// <summary>The same words have the same key in every article; follows <see cref="Text"/>.</summary>
    public long TextKey { get; private set; }

    public void RefreshTextKey() => TextKey = QuoteWords.KeyOf(Text);

    public required IReadOnlyList<EvidenceSpan> Parts { get; set; }

    /// <summary>Where the first part starts: the order of quotes in the article. The greatest number where it is orphaned.</summary>
    public int Start { get; set; }

    /// <summary>The words that stand for the speaker; null where nobody is named.</summary>
    public EvidenceSpan? SpeakerSpan { get; set; }

    /// <summary><c>named</c>, <c>pronoun</c>, <c>title</c>, <c>organization</c>, <c>place</c>, <c>anonymous</c> or <c>unknown</c>.</summary>
    public string? SpeakerKind { get; set; }

    /// <summary>Whom the words mean.</summary>
    public string? SpeakerName { get; set; }

    public long? SpeakerId { get; set; }

    public Entity? Speaker { get; set; }

    public string? ResolvedBy { get; set; }

    public EvidenceSpan? Cue { get; set; }

    /// <summary>The cue in lower case, for the <c>verb</c> filter.</summary>
    public string? CueKey { get; set; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; set; }

    public required string Rule { get; set; }

    public FactStatus Status { get; set; }

    /// <summary>Null where the words stand where they stood.</summary>
    public EvidenceState? Evidence { get; set; }

    /// <summary>The parts as they last stood in the text; null unless it is <see cref="EvidenceState.Orphaned"/>.</summary>
    public IReadOnlyList<EvidenceSpan>? Lost { get; set; }

    public List<QuoteSubject> About { get; init; } = [];
}
