using System.Text.Json.Nodes;
using NewsApi.Entities;
using NewsApi.Quotes;
using NewsApi.Timeline;

namespace NewsApi.Revisions;

/// <summary>How one revision of an article differs from another.</summary>
/// <param name="From">The revision that is compared.</param>
/// <param name="To">The revision that it is compared with.</param>
/// <param name="Title">The words of both titles in order.</param>
/// <param name="Body">The paragraphs of both bodies in order.</param>
/// <param name="Members">What else is said of the article, as far as it differs.</param>
public sealed record DiffResponse(
    long ArticleId,
    int From,
    int To,
    IReadOnlyList<RunResponse> Title,
    IReadOnlyList<ParagraphDiffResponse> Body,
    IReadOnlyList<MemberDiffResponse> Members,
    FactDiffResponse<QuoteResponse> Quotes,
    FactDiffResponse<ArticleEntityResponse> Entities,
    FactDiffResponse<TimelineEventResponse> Timeline
);

/// <summary>A paragraph with the blank lines behind it, or several that were written anew together.</summary>
/// <param name="Runs">Without the inserted ones they make the text of the one revision, without the deleted ones that of the other.</param>
public sealed record ParagraphDiffResponse(ParagraphDiffKind Kind, IReadOnlyList<RunResponse> Runs);

/// <summary>What became of a paragraph.</summary>
public enum ParagraphDiffKind
{
    Equal,
    Inserted,
    Deleted,
    Changed,
}

/// <summary>Words that both texts have, or one of them.</summary>
/// <param name="FromStart">Where they begin in the text of <c>from</c>, or would: UTF-16 code units, zero-based.</param>
/// <param name="FromEnd">Where they end there, exclusive; equal to the start where they are inserted.</param>
/// <param name="ToStart">Where they begin in the text of <c>to</c>, or would.</param>
/// <param name="ToEnd">Where they end there, exclusive; equal to the start where they are deleted.</param>
public sealed record RunResponse(RunKind Kind, int FromStart, int FromEnd, int ToStart, int ToEnd, string Text);

/// <summary>Which of the texts has the words.</summary>
public enum RunKind
{
    Equal,
    Inserted,
    Deleted,
}

/// <summary>A member of the article that differs.</summary>
/// <param name="Name">As the article has it.</param>
/// <param name="From">Its value, of whatever type the member is.</param>
/// <param name="To">Its value, of whatever type the member is.</param>
public sealed record MemberDiffResponse(string Name, JsonNode? From, JsonNode? To);

/// <summary>Facts that differ; one that only stands elsewhere in the text does not.</summary>
public sealed record FactDiffResponse<T>(
    IReadOnlyList<T> Added,
    IReadOnlyList<T> Removed,
    IReadOnlyList<ChangedFactResponse<T>> Changed
);

/// <summary>A fact in both revisions.</summary>
public sealed record ChangedFactResponse<T>(T From, T To);
