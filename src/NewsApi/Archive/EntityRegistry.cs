using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>
/// Finds the records of the entities that articles name, and makes those that are missing: the one place that knows whom a name
/// means. However many articles are asked for at once, the queries are a fixed few.
/// </summary>
internal static class EntityRegistry
{
    /// <summary>The record that a name means where no article surrounds it.</summary>
    public static async Task<Entity> ResolveAsync(NewsDbContext context, EntityIdentity name) =>
        (await ResolveAsync(context, [new ArticleNames([name], [])])).ByArticle[0][0];

    /// <summary>The records that the names of articles mean; new ones are added to the context, not saved.</summary>
    public static async Task<ResolvedNames> ResolveAsync(NewsDbContext context, IReadOnlyList<ArticleNames> articles)
    {
        var meanings = await NameMeanings.ReadAsync(
            context,
            [.. articles.SelectMany(article => article.Names).DistinctBy(name => (name.Type, name.Key))]
        );
        context.Entities.AddRange(await meanings.AddMissingAsync(context));
        var homonyms = await HomonymChoice.ReadAsync(context, articles, meanings);
        return new ResolvedNames(
            [
                .. articles.Select(article =>
                    (IReadOnlyList<Entity>)[.. article.Names.Select(name => homonyms.Choose(article, name))]
                ),
            ],
            meanings.Removed
        );
    }

    /// <summary>Stores the new ones among resolved records past the change tracker; they have their ids then.</summary>
    public static Task InsertAsync(NewsDbContext context, IReadOnlyList<Entity> resolved)
    {
        context.ChangeTracker.Clear();
        return context.InsertAsync(resolved.Where(e => e.Id == 0).Distinct().ToList());
    }

    /// <summary>A new record with a slug that no other entity has.</summary>
    public static Entity Create(EntityIdentity identity, ISet<string> taken)
    {
        var slug = Slug.Free(EntitySlugs.Readable(identity), taken);
        taken.Add(slug);
        return new Entity
        {
            Slug = slug,
            Type = identity.TypeWord,
            Name = identity.Name,
            Key = identity.Key,
            Revision = 1,
        };
    }
}
