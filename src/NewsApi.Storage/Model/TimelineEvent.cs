namespace NewsApi.Storage.Model;

/// <summary>Something that happened or is planned at a date that the text gives.</summary>
public sealed class TimelineEvent
{
    public long Id { get; set; }

    public long ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <summary>The date in EDTF (ISO 8601-2).</summary>
    public required string Edtf { get; set; }

    /// <summary>First day meant; null where the interval is open.</summary>
    public DateOnly? Start { get; set; }

    /// <summary>Last day meant, included; null where the interval is open.</summary>
    public DateOnly? End { get; set; }

    /// <summary>The day that lists are ordered by: the start, or the end where the start is open.</summary>
    public DateOnly SortDay { get; set; }

    public required string Precision { get; set; }

    /// <summary><see cref="EvidenceSpan.None"/> where the event is orphaned.</summary>
    public required EvidenceSpan Expression { get; set; }

    /// <summary><c>absolute</c>, <c>partial</c> or <c>relative</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>The day that missing parts were counted from.</summary>
    public DateOnly? Anchor { get; set; }

    public required string Title { get; set; }

    /// <summary><see cref="EvidenceSpan.None"/> where the event is orphaned.</summary>
    public required EvidenceSpan Sentence { get; set; }

    /// <summary><c>happened</c>, <c>ongoing</c> or <c>planned</c>.</summary>
    public required string Tense { get; set; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; set; }

    public required string Rule { get; set; }

    public FactStatus Status { get; set; }

    /// <summary>Null where the words stand where they stood.</summary>
    public EvidenceState? Evidence { get; set; }

    /// <summary>Sentence and expression as they last stood in the text; null unless it is <see cref="EvidenceState.Orphaned"/>.</summary>
    public IReadOnlyList<EvidenceSpan>? Lost { get; set; }

    public List<EventEntity> Entities { get; init; } = [];
}
