namespace NewsApi.Timeline;

/// <summary>A happening that several articles may tell; the item that it stands in tells it first.</summary>
/// <param name="Articles">How many articles tell it.</param>
/// <param name="Sources">How many sources they are of; articles without a source count as one.</param>
/// <param name="Others">What the other articles tell, at most 20, in the order of dates.</param>
/// <param name="Disagreements">In what they differ.</param>
public sealed record HappeningResponse(
    int Articles,
    int Sources,
    IReadOnlyList<TimelineEventResponse> Others,
    IReadOnlyList<DisagreementResponse> Disagreements
);

/// <summary>Something that articles tell differently of one happening.</summary>
/// <param name="What">What differs.</param>
/// <param name="Of">What is counted, where numbers differ: <c>dead</c>, <c>people</c>, <c>%</c>; else null.</param>
/// <param name="Values">Each value with who gives it, those of most articles first.</param>
public sealed record DisagreementResponse(
    DisagreementKind What,
    string? Of,
    IReadOnlyList<DisagreementValueResponse> Values
);

/// <summary>What articles can tell differently.</summary>
public enum DisagreementKind
{
    /// <summary>The date: none of the dates given holds the others.</summary>
    Date,

    /// <summary>How many of something.</summary>
    Number,

    /// <summary>Whether it happened, goes on or is planned.</summary>
    Tense,
}

/// <summary>One of the values that articles give.</summary>
/// <param name="Value">An EDTF date, a number or a tense.</param>
/// <param name="ArticleIds">The articles that give it.</param>
public sealed record DisagreementValueResponse(string Value, IReadOnlyList<long> ArticleIds);
