using NewsApi.Articles;
using NewsApi.Exports;
using NewsApi.Storage;

namespace NewsApi.Imports.Bulk;

/// <summary>What people said of who an exported entity is.</summary>
internal sealed class RestoredIdentity(ExportedIdentityResponse identity) : BulkItem
{
    public override Task<StoredRow> StoreAsync(NewsDbContext context, OnDuplicate onDuplicate) =>
        RestoredIdentities.StoreAsync(context, identity);

    public override Task<StoredRow?> FindAsync(NewsDbContext context) =>
        RestoredEntities.FindAsync(context, identity.Entity);
}
