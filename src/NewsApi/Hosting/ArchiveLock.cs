namespace NewsApi.Hosting;

/// <summary>Makes this process the only one that writes to an archive and its index.</summary>
/// <remarks>
/// SQLite itself lets several processes write in turn; two writers would give out the same slugs, and one index cannot follow
/// both. Lucene's own lock does not hold between processes everywhere.
/// </remarks>
internal sealed class ArchiveLock : IDisposable
{
    private readonly List<ProcessLock> locks = [];

    /// <param name="archive">The file of the archive; null for one in memory, which nobody else can open.</param>
    /// <param name="index">The folder of the index; null where none is written.</param>
    /// <exception cref="Storage.ArchiveUnavailableException">Another process has one of them, or it cannot be written.</exception>
    public ArchiveLock(string? archive, string? index)
    {
        try
        {
            if (archive is not null)
                locks.Add(ProcessLock.Take($"{Target(archive)}.lock", $"The archive {archive}"));
            if (index is not null)
                locks.Add(ProcessLock.Take(Path.Combine(index, "newsapi.lock"), $"The index {index}"));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Dispose() => locks.ForEach(held => held.Dispose());

    // One archive under two names is one archive.
    private static string Target(string archive) =>
        new FileInfo(archive).LinkTarget is null
            ? archive
            : File.ResolveLinkTarget(archive, returnFinalTarget: true)!.FullName;
}
