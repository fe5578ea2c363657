using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Extraction;
using NewsApi.Storage;

namespace NewsApi.Imports.Bulk;

/// <summary>An article with what was just read in it.</summary>
internal sealed class NewArticle(ArticleQueue queue, ArticleDraft draft, ArticleFacts facts) : BulkItem
{
    public override Task<StoredRow> StoreAsync(ArchiveWriter writer, OnDuplicate onDuplicate) =>
        queue.StoreAsync(new ReadArticle(draft, facts, onDuplicate), isOwed: false, CancellationToken.None);

    public override async Task<StoredRow?> FindAsync(NewsDbContext context) =>
        await ArticleRows.FindDuplicateAsync(context, draft) is { } article
            ? StoredRow.Of(article, StoreOutcome.Skipped)
            : null;
}
