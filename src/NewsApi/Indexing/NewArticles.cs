using NewsApi.Storage.Model;

namespace NewsApi.Indexing;

/// <summary>Articles that were just written and all their changes: what an index needs to know of them without reading them again.</summary>
/// <param name="FirstSequence">The change of the first article; the others follow it without a gap.</param>
/// <param name="Articles">With all their facts, and the entities that these name.</param>
public sealed record NewArticles(long FirstSequence, IReadOnlyList<Article> Articles)
{
    public long LastSequence => FirstSequence + Articles.Count - 1;
}

/// <summary>What a transaction of the writer left behind.</summary>
/// <param name="Created">In the order of their changes; other changes may lie between them.</param>
/// <param name="IsAll">Whether it made no other changes.</param>
/// <param name="IsOwed">Whether a search that begins after its answers must show it.</param>
public sealed record CommittedGroup(IReadOnlyList<NewArticles> Created, bool IsAll, bool IsOwed);
