using Microsoft.EntityFrameworkCore;
using NewsApi.Extraction;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>Finds whom readings name, by what people decided about names and about the article.</summary>
internal static class ReadingResolver
{
    /// <summary>Resolves any number of readings by a fixed few queries; new records are added to the context, not saved.</summary>
    public static async Task<IReadOnlyList<ResolvedReading>> ResolveAsync(
        NewsDbContext context,
        IReadOnlyList<ArticleReading> readings
    )
    {
        var named = await NamedAsync(context, readings);
        if (named.Removed.Count > 0)
        {
            var parted = readings.Select((reading, i) => Part(reading, named.ByArticle[i], named.Removed)).ToList();
            // Most articles have none of the names that were removed.
            if (!parted.SequenceEqual(readings))
            {
                // Records that the first look made are made again.
                foreach (var made in named.ByArticle.SelectMany(entities => entities).Where(e => e.Id == 0).Distinct())
                    context.Entry(made).State = EntityState.Detached;
                (readings, named) = (parted, await NamedAsync(context, parted));
            }
        }
        return
        [
            .. readings.Select(
                (reading, i) => new ResolvedReading(reading.Facts, Decided(reading, named.ByArticle[i]))
            ),
        ];
    }

    private static Task<ResolvedNames> NamedAsync(NewsDbContext context, IReadOnlyList<ArticleReading> readings) =>
        EntityRegistry.ResolveAsync(
            context,
            [
                .. readings.Select(reading => new ArticleNames(
                    [.. reading.Facts.Entities.Select(e => new EntityIdentity(e.Type, e.Name))],
                    [.. Placed(reading.Article).Select(a => a.EntityId)]
                )),
            ]
        );

    // Places that a person gave to an entity are its own, whatever their name would mean elsewhere.
    private static IReadOnlyList<Entity> Decided(ArticleReading reading, IReadOnlyList<Entity> entities)
    {
        var placed = Placed(reading.Article).ToList();
        return placed.Count == 0
            ? entities
            :
            [
                .. entities.Select(
                    (entity, i) => placed.Find(a => Covers(a, reading.Facts.Entities[i].Mentions))?.Entity ?? entity
                ),
            ];
    }

    private static bool Covers(Appearance appearance, IReadOnlyList<TextSpan> mentions) =>
        mentions.Count > 0
        && mentions.All(mention => appearance.Mentions.Any(m => m.Start < mention.End && mention.Start < m.End));

    private static IEnumerable<Appearance> Placed(Article article) =>
        article.Appearances.Where(a => a.Status is FactStatus.Confirmed or FactStatus.Edited);

    private static ArticleReading Part(
        ArticleReading reading,
        IReadOnlyList<Entity> entities,
        ILookup<long, string> removed
    )
    {
        var facts = RemovedNames.Part(
            reading.Facts,
            reading.Article.Body,
            [.. entities.Select(entity => removed[entity.Id].ToHashSet())]
        );
        return facts == reading.Facts ? reading : reading with { Facts = facts };
    }
}
