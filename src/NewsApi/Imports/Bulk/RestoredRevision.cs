using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Exports;
using NewsApi.Storage;

namespace NewsApi.Imports.Bulk;

/// <summary>What an exported article was before.</summary>
internal sealed class RestoredRevision(RevisionRestorer restorer, ExportedRevisionResponse revision) : BulkItem
{
    public override Task<StoredRow> StoreAsync(ArchiveWriter writer, OnDuplicate onDuplicate) =>
        writer.WriteAsync(context => restorer.StoreAsync(context, revision), CancellationToken.None, isOwed: false);

    public override Task<StoredRow?> FindAsync(NewsDbContext context) => RevisionRestorer.FindAsync(context, revision);
}
