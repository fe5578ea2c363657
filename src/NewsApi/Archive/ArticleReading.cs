using NewsApi.Extraction;
using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>What was just read in an article.</summary>
/// <param name="Article">New, or with all its facts loaded; its body is the one that was read.</param>
internal sealed record ArticleReading(Article Article, ArticleFacts Facts);

/// <summary>A reading with the record of each entity that it names.</summary>
/// <param name="Entities">In the order of the entities of <paramref name="Facts"/>.</param>
internal sealed record ResolvedReading(ArticleFacts Facts, IReadOnlyList<Entity> Entities);
