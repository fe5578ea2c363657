using System.IO.Compression;

namespace NewsApi.CommandLine;

/// <summary>A file that has its name only when it is whole: until then it is written beside it, and goes away if it is broken off.</summary>
internal sealed class NewFile : IAsyncDisposable
{
    private readonly string? path;
    private readonly Stream stream;
    private bool isComplete;

    private NewFile(string? path, Stream stream)
    {
        this.path = path;
        this.stream = stream;
        Content =
            path?.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) == true
                ? new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true)
                : new BufferedStream(stream, 64 * 1024);
    }

    /// <summary>What is written into the file; packed on the way where its name says so.</summary>
    public Stream Content { get; }

    private string Partial => PartialName(path!);

    /// <param name="name">A path, or <see cref="VerbArguments.Dash"/> for standard output.</param>
    public static NewFile Create(string name)
    {
        if (name == VerbArguments.Dash)
            return new NewFile(null, Console.OpenStandardOutput());
        if (Directory.Exists(name))
            throw new CommandException($"'{name}' is a folder.");
        var path = Path.GetFullPath(name);
        return new NewFile(path, new FileStream(PartialName(path), FileMode.Create, FileAccess.Write, FileShare.None));
    }

    /// <summary>Puts the whole on disk, and gives it its name.</summary>
    public async Task CompleteAsync()
    {
        if (Content is GZipStream)
            await Content.DisposeAsync();
        else
            await Content.FlushAsync();
        (stream as FileStream)?.Flush(flushToDisk: true);
        await stream.DisposeAsync();
        if (path is not null)
            File.Move(Partial, path, overwrite: true);
        isComplete = true;
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        if (!isComplete && path is not null)
            File.Delete(Partial);
    }

    // Two exports into one file at a time do not mix.
    private static string PartialName(string path) =>
        FormattableString.Invariant($"{path}.{Environment.ProcessId}.partial");
}
