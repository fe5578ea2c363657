using NewsApi.Storage;

namespace NewsApi.Hosting;

/// <summary>Keeps a second process from a file or folder for as long as this one lives.</summary>
/// <remarks>
/// The system drops the lock with the process, however that ends. The file of the lock stays: deleting it would let two processes
/// hold two files of one name.
/// </remarks>
internal sealed class ProcessLock : IDisposable
{
    // EAGAIN on Linux, EWOULDBLOCK on macOS, ERROR_SHARING_VIOLATION on Windows.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream file;

    private ProcessLock(FileStream file) => this.file = file;

    /// <param name="path">The file of the lock; its folder is made.</param>
    /// <param name="what">What is locked, as the message names it.</param>
    /// <exception cref="ArchiveUnavailableException">Another process has it, or the folder cannot be written.</exception>
    public static ProcessLock Take(string path, string what)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new ProcessLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (Held.Contains(exception.HResult))
        {
            throw new ArchiveUnavailableException(
                $"{what} is in use by another process: a server, or a command that writes."
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveUnavailableException($"{what} cannot be opened: {exception.Message}");
        }
    }

    public void Dispose() => file.Dispose();
}
