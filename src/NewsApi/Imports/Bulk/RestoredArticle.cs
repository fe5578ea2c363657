using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Exports;
using NewsApi.Storage;

namespace NewsApi.Imports.Bulk;

/// <summary>An exported article with the facts that it had.</summary>
internal sealed class RestoredArticle(ArticleRestorer restorer, ExportedArticleResponse line, ArticleDraft draft)
    : BulkItem
{
    public override Task<StoredRow> StoreAsync(ArchiveWriter writer, OnDuplicate onDuplicate) =>
        writer.WriteAsync(
            context => restorer.StoreAsync(context, line, draft, onDuplicate),
            CancellationToken.None,
            isOwed: false
        );

    public override async Task<StoredRow?> FindAsync(NewsDbContext context) =>
        await ArticleRestorer.FindAsync(context, line, draft) is { } article
            ? StoredRow.Of(article, StoreOutcome.Skipped)
            : null;
}
