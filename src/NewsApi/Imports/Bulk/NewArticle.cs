using NewsApi.Articles;
using NewsApi.Extraction;
using NewsApi.Storage;

namespace NewsApi.Imports.Bulk;

/// <summary>An article with what was just read in it.</summary>
internal sealed class NewArticle(ArticleStore store, ArticleDraft draft, ArticleFacts facts) : BulkItem
{
    public override Task<StoredRow> StoreAsync(NewsDbContext context, OnDuplicate onDuplicate) =>
        store.StoreAsync(context, draft, facts, onDuplicate);

    public override async Task<StoredRow?> FindAsync(NewsDbContext context) =>
        await ArticleRows.FindDuplicateAsync(context, draft) is { } article
            ? StoredRow.Of(article, StoreOutcome.Skipped)
            : null;
}
