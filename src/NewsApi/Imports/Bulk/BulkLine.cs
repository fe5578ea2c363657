using NewsApi.Articles;
using NewsApi.Http;

namespace NewsApi.Imports.Bulk;

/// <summary>One line of a bulk import, not read yet, or one entry of a feed.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Content">The bytes between the newlines.</param>
/// <param name="Problem">Why there are no bytes to read; null where there are.</param>
/// <param name="Article">The entry of a feed, in place of bytes.</param>
internal sealed record BulkLine(
    long Number,
    byte[] Content,
    ProblemException? Problem = null,
    ArticleRequest? Article = null
);
