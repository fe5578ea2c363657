namespace NewsApi.FullText.Tests.Support;

/// <summary>A folder of a test's own, gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("newsapi-fulltext-").FullName;

    /// <summary>The files as they lie on disk now, in a new folder: what another process would find if this one died.</summary>
    public TemporaryFolder CopyAsAfterACrash()
    {
        var copy = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Path))
            File.Copy(file, System.IO.Path.Combine(copy.Path, System.IO.Path.GetFileName(file)));
        return copy;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
