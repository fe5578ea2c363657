using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>The names that one article gives to entities; they tell of each other whom they mean.</summary>
/// <param name="Placed">Ids of entities that a person placed in the article: they go before others of their name.</param>
internal sealed record ArticleNames(IReadOnlyList<EntityIdentity> Names, IReadOnlyCollection<long> Placed);

/// <summary>Whom the names of some articles mean.</summary>
/// <param name="ByArticle">For each article the records in the order of its names.</param>
/// <param name="Removed">By entity, the keys of names that a person says do not mean it.</param>
internal sealed record ResolvedNames(IReadOnlyList<IReadOnlyList<Entity>> ByArticle, ILookup<long, string> Removed);
