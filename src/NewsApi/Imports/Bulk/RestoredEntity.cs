using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Exports;
using NewsApi.Storage;

namespace NewsApi.Imports.Bulk;

/// <summary>An exported entity that no article names; one that is there stays as it is.</summary>
internal sealed class RestoredEntity(ExportedEntityResponse entity) : BulkItem
{
    public override Task<StoredRow> StoreAsync(ArchiveWriter writer, OnDuplicate onDuplicate) =>
        writer.WriteAsync(
            context => RestoredEntities.StoreAsync(context, entity),
            CancellationToken.None,
            isOwed: false
        );

    public override Task<StoredRow?> FindAsync(NewsDbContext context) => RestoredEntities.FindAsync(context, entity);
}
