using NewsApi.Access;
using NewsApi.Archive;
using NewsApi.Storage;
using NewsApi.Storage.Sqlite;

namespace NewsApi.Hosting;

/// <summary>Puts a backup in the place of the archive that the settings name.</summary>
internal static class ArchiveRestoration
{
    /// <param name="backup">A file that a backup wrote, of this version or an older one.</param>
    /// <param name="force">Whether an archive that holds articles is replaced.</param>
    /// <param name="copied">Told the bytes that are copied, and those of the whole.</param>
    /// <exception cref="ArchiveUnavailableException">The archive is in use or holds articles, or the file is no backup.</exception>
    /// <exception cref="DamagedArchiveException">The backup is damaged.</exception>
    public static async Task RestoreAsync(
        this IServiceProvider services,
        string backup,
        bool force,
        Action<long, long> copied,
        CancellationToken cancellation
    )
    {
        var (source, file) = (Path.GetFullPath(backup), FileOf(services));
        if (!File.Exists(source))
            throw new ArchiveUnavailableException($"There is no file {source}.");
        if (source == file)
            throw new ArchiveUnavailableException($"{source} is the archive itself.");
        _ = services.GetRequiredService<ArchiveLock>();
        if (!force && !await SqliteRestoration.IsEmptyAsync(file, cancellation))
            throw new ArchiveUnavailableException($"The archive {file} is not empty. --force replaces it.");
        var prepared = FormattableString.Invariant($"{file}.{Environment.ProcessId}.partial");
        try
        {
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            var origin = new WriteOrigin(now, Callers.CommandLine, "restore", backup, null, null);
            await SqliteRestoration.PrepareAsync(source, prepared, origin.ToEntry(), copied, cancellation);
            SqliteRestoration.Replace(prepared, file);
        }
        finally
        {
            SqliteRestoration.Discard(prepared);
        }
    }

    private static string FileOf(IServiceProvider services)
    {
        var file =
            services.GetRequiredService<ArchiveDatabase>().File
            ?? throw new StartupException(
                "The archive is in no file that could be replaced; for PostgreSQL use pg_restore, as docs/operations.md tells."
            );
        // What a link names is replaced, not the link.
        return File.Exists(file) ? File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file : file;
    }
}
