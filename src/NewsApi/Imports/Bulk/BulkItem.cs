using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Storage;

namespace NewsApi.Imports.Bulk;

/// <summary>What a line of a bulk import turned out to be, ready to be stored.</summary>
internal abstract class BulkItem
{
    /// <summary>Stores it through the one writer; done once it is committed.</summary>
    public abstract Task<StoredRow> StoreAsync(ArchiveWriter writer, OnDuplicate onDuplicate);

    /// <summary>What is in the archive already; null where it would be new.</summary>
    public abstract Task<StoredRow?> FindAsync(NewsDbContext context);
}
