using NewsApi.Archive;
using NewsApi.Archive.Duplicates;
using NewsApi.Archive.Revisions;
using NewsApi.Indexing;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Articles;

/// <summary>
/// Stores articles that wait together: one look for duplicates, slugs and entities, then one pass of prepared inserts. It comes
/// to the same rows as storing them one after the other.
/// </summary>
internal sealed class ArticleWrites(ArticleStore store, TimeProvider clock) : JointWrite<ReadArticle, StoredRow>
{
    public override Task<StoredRow> RunAloneAsync(NewsDbContext context, ReadArticle item) =>
        store.StoreAsync(context, item.Draft, item.Facts, item.OnDuplicate);

    public override async Task<IReadOnlyList<Settled<StoredRow>>> RunAsync(
        WriteGroup group,
        IReadOnlyList<ReadArticle> items
    )
    {
        var context = group.Context;
        var anyWithheld = await store.MayHaveWithheldAsync(context);
        var known = await KnownArticles.FindAsync(context, items, anyWithheld);
        var slugs = await ArticleSlugs.FindAsync(context, items, anyWithheld);
        var (outcomes, added) = (new List<Func<Settled<StoredRow>>>(items.Count), new List<NewRow>());
        foreach (var item in items)
        {
            if (known.FindWithheld(item.Draft) is { } withheld)
            {
                outcomes.Add(() => new(null, withheld.ToProblem()));
                continue;
            }
            if (known.Find(item.Draft) is { } existing)
            {
                // An update works on rows that are stored: on its own, after those before it.
                if (item.OnDuplicate == OnDuplicate.Update)
                    break;
                outcomes.Add(() => Existing(existing(), item.OnDuplicate));
                continue;
            }
            var article = ArticleRows.New(item.Draft, await slugs.TakeAsync(item.Draft), clock.GetUtcNow().UtcDateTime);
            known.Add(item.Draft, article);
            added.Add(new NewRow(article, item));
            outcomes.Add(() => new(StoredRow.Of(article, StoreOutcome.Created) with { Written = article }, null));
        }
        if (added.Count > 0)
            group.Add(await InsertAsync(context, added));
        return [.. outcomes.Select(outcome => outcome())];
    }

    private async Task<NewArticles> InsertAsync(NewsDbContext context, IReadOnlyList<NewRow> added)
    {
        var readings = await ReadingResolver.ResolveAsync(
            context,
            [.. added.Select(row => new ArticleReading(row.Article, row.Item.Facts))]
        );
        await EntityRegistry.InsertAsync(context, [.. readings.SelectMany(reading => reading.Entities)]);
        foreach (var (row, reading) in added.Zip(readings))
            FactsWriter.Add(row.Article, reading);
        var articles = added.Select(row => row.Article).ToList();
        await DuplicateGroups.PlaceAsync(context, articles);
        await context.InsertAsync(articles);
        var changes = articles.Select(article => store.ChangeOf(article, ChangeKind.Created)).ToList();
        await context.InsertAsync(changes);
        await context.InsertAsync([.. added.Select(row => RevisionLog.First(row.Article, row.Item.Origin))]);
        return new NewArticles(changes[0].Sequence, articles);
    }

    private static Settled<StoredRow> Existing(StoredRow existing, OnDuplicate onDuplicate) =>
        onDuplicate == OnDuplicate.Fail ? new(null, ArticleStore.Duplicate(existing.Id)) : new(existing, null);

    private sealed record NewRow(Article Article, ReadArticle Item);
}
