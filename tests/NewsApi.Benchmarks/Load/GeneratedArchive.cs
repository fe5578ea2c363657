using System.Globalization;
using System.Text.Json;
using NewsApi.Benchmarks.Corpus;

namespace NewsApi.Benchmarks.Load;

/// <summary>An archive of generated articles in a folder of its own, kept for the next run.</summary>
internal sealed class GeneratedArchive(LoadSettings settings, string executable, int articles)
{
    public int Articles => articles;

    private readonly PostgreSqlDatabases? databases = settings.PostgreSql is { } server
        ? new PostgreSqlDatabases(server)
        : null;

    /// <summary>Of the archive where it is a file, and of its index.</summary>
    public string Folder { get; } =
        Path.Combine(
            settings.Work,
            articles.ToString(CultureInfo.InvariantCulture) + (settings.PostgreSql is null ? "" : "-postgresql")
        );

    /// <summary>The archive of that size; where there is none it is made by one bulk import into an empty archive.</summary>
    public static async Task<(GeneratedArchive Archive, ImportFigures Import)> EnsureAsync(
        LoadSettings settings,
        string executable,
        int articles,
        IReadOnlyList<SourceText> texts
    )
    {
        var archive = new GeneratedArchive(settings, executable, articles);
        var figures = Path.Combine(archive.Folder, "import.json");
        if (!File.Exists(figures))
            await archive.MakeAsync(texts, figures);
        return (archive, JsonSerializer.Deserialize<ImportFigures>(await File.ReadAllTextAsync(figures))!);
    }

    public Task<ServerProcess> StartAsync() => StartAsync(Folder);

    /// <summary>Starts the server on a copy, which writes may change.</summary>
    public async Task<ServerProcess> StartCopyAsync()
    {
        var copy = Folder + "-copy";
        if (Directory.Exists(copy))
            Directory.Delete(copy, recursive: true);
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        if (databases is not null)
            await databases.CopyAsync(Path.GetFileName(Folder), Path.GetFileName(copy));
        return await StartAsync(copy);
    }

    private Task<ServerProcess> StartAsync(string folder) =>
        ServerProcess.StartAsync(
            [
                executable,
                // Nobody else is here; in Production it would ask for a key.
                "--environment",
                "Development",
                "--urls",
                $"http://127.0.0.1:{settings.Port}",
                "--Database:Provider",
                databases is null ? "sqlite" : "postgresql",
                "--ConnectionStrings:NewsApi",
                databases?.ConnectionString(Path.GetFileName(folder))
                    ?? $"Data Source={Path.Combine(folder, "newsapi.db")}",
                "--Index:Path",
                Path.Combine(folder, "index"),
            ],
            settings.Port,
            "/api/v1/articles/1",
            Path.Combine(folder, "server.log")
        );

    private async Task MakeAsync(IReadOnlyList<SourceText> texts, string figures)
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        Directory.CreateDirectory(Folder);
        if (databases is not null)
            await databases.RenewAsync(Path.GetFileName(Folder));
        var file = Path.Combine(Folder, "articles.ndjson");
        await CorpusFile.WriteAsync(file, new ArticleGenerator(texts, seed: 1).Make(articles));
        await using var server = await StartAsync();
        var import = await BulkImport.RunAsync(server, file, CancellationToken.None);
        await File.WriteAllTextAsync(figures, JsonSerializer.Serialize(import));
        File.Delete(file);
    }
}
