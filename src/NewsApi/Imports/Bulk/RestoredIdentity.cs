using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Exports;
using NewsApi.Storage;

namespace NewsApi.Imports.Bulk;

/// <summary>What people said of who an exported entity is.</summary>
internal sealed class RestoredIdentity(ExportedIdentityResponse identity) : BulkItem
{
    public override Task<StoredRow> StoreAsync(ArchiveWriter writer, OnDuplicate onDuplicate) =>
        writer.WriteAsync(
            context => RestoredIdentities.StoreAsync(context, identity),
            CancellationToken.None,
            isOwed: false
        );

    public override Task<StoredRow?> FindAsync(NewsDbContext context) =>
        RestoredEntities.FindAsync(context, identity.Entity);
}
