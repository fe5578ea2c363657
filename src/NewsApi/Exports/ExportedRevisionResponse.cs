using System.Text.Json.Serialization;
using NewsApi.Articles;
using NewsApi.Revisions;

namespace NewsApi.Exports;

/// <summary>One state that an article had before; it comes after the line of the article, in the order of their numbers.</summary>
/// <param name="Slug">The article's, which it has kept throughout.</param>
/// <param name="CreatedAt">When the article was stored, in UTC: with the slug, what makes it the same in another archive.</param>
/// <param name="Number">Lower than the revision of the article's line.</param>
/// <param name="Article">The whole article as it was answered; left out where it was not kept.</param>
public sealed record ExportedRevisionResponse(
    long ArticleId,
    string Slug,
    DateTime CreatedAt,
    int Number,
    ExportedNoteResponse Note,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ArticleResponse? Article = null
);

/// <summary>What made a revision; what was not noted is left out.</summary>
/// <param name="At">When it came to be, in UTC.</param>
/// <param name="By">Who made it, named as in the audit log.</param>
/// <param name="TraceId">Finds the request in the log of the server that it was sent to.</param>
public sealed record ExportedNoteResponse(
    DateTime At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? By = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RevisionChange? Change = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? TraceId = null
);
