namespace NewsApi.Storage;

/// <summary>The database that holds the archive, as a whole: what is done to it before anything is read or written.</summary>
public abstract class ArchiveDatabase
{
    /// <summary>The file of the archive; null where it is not in one file of this machine.</summary>
    public abstract string? File { get; }

    /// <summary>Whether other processes may write to the archive at the same time.</summary>
    public abstract bool IsShared { get; }

    /// <summary>Waits until another process may have written to the archive: it says so, or some seconds are over. For one that is shared.</summary>
    public abstract Task WaitForWritesAsync(CancellationToken cancellation);

    /// <summary>Keeps other processes from preparing the same database until it is disposed.</summary>
    /// <param name="context">Its connection stays open until then.</param>
    public abstract Task<IAsyncDisposable> HoldAsync(NewsDbContext context, CancellationToken cancellation);

    /// <summary>Brings the archive to the schema of this version; makes it on a first start.</summary>
    /// <param name="everyPage">Whether all of it is checked, where that can be done.</param>
    /// <exception cref="ArchiveUnavailableException">It is out of reach, belongs to another program, or to a newer version.</exception>
    /// <exception cref="DamagedArchiveException">It is damaged.</exception>
    public abstract Task MigrateAsync(NewsDbContext context, bool everyPage, CancellationToken cancellation);

    /// <summary>Checks that the archive can be read as it is, by this version; changes nothing.</summary>
    /// <exception cref="ArchiveUnavailableException">There is none, or it is of another version.</exception>
    /// <exception cref="DamagedArchiveException">It is no archive.</exception>
    public abstract Task CheckCurrentAsync(NewsDbContext context, CancellationToken cancellation);

    /// <summary>Reads all of the archive and checks it, where nobody else does.</summary>
    /// <exception cref="DamagedArchiveException">It is damaged.</exception>
    public abstract Task InspectAsync(NewsDbContext context, CancellationToken cancellation);
}
