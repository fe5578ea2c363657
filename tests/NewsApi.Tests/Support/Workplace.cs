using System.IO.Compression;
using System.Text;

namespace NewsApi.Tests.Support;

/// <summary>A folder with the files and the archive of a command's test; it goes away with the test.</summary>
internal sealed class Workplace : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("newsapi-test-").FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    public byte[] WriteGzip(string name, string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        File.WriteAllBytes(PathOf(name), packed.ToArray());
        return packed.ToArray();
    }

    /// <summary>Runs a verb here, on an archive that is not seeded.</summary>
    public Task<CommandEnd> RunAsync(params string[] arguments) =>
        NewsApiProcess.RunAsync(Folder, [.. arguments, "--Database:Seed=false"]);

    public Task<CommandEnd> PipeAsync(string input, params string[] arguments) =>
        NewsApiProcess.RunAsync(Folder, [.. arguments, "--Database:Seed=false"], input);

    public NewsApiServer Server()
    {
        var server = NewsApiServer.Over(Path.Combine(Folder, "data"));
        server.Settings["Database:Seed"] = "false";
        return server;
    }

    public void Dispose()
    {
        TestArchive.Delete(PathOf("data"));
        Directory.Delete(Folder, recursive: true);
    }
}
