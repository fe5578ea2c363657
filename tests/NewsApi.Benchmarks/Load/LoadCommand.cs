using NewsApi.Benchmarks.Corpus;

namespace NewsApi.Benchmarks.Load;

/// <summary><c>load</c>: all figures at each size, and the table.</summary>
internal static class LoadCommand
{
    private static readonly IReadOnlyList<string> Groups = ["get", "list", "search", "start", "post", "mixed"];

    // Shares of words are the same in any part of the archive; this many articles tell a share of 0.01 %.
    private const int WordSample = 20_000;

    // Starts are short, and the middle one of several is steady.
    private const int Starts = 5;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        Wrk.EnsureInstalled();
        var settings = LoadSettings.Of(arguments);
        var sizes = arguments.Numbers("articles");
        var only = arguments.Find("only")?.Split(',') ?? Groups;
        if (only.Except(Groups).FirstOrDefault() is { } unknown)
            throw new UsageException($"--only: '{unknown}' is none of {string.Join(", ", Groups)}.");
        Directory.CreateDirectory(settings.Work);
        var texts = SourceText.ReadAll(settings.From);
        var words = new WordCounts(new ArticleGenerator(texts, seed: 1).Make(WordSample));
        var executable = await Publication.MakeAsync(settings.Work);
        var figures = new Figures();
        await using var bare = await StartBareAsync(settings);
        foreach (var articles in sizes)
            await MeasureAsync(articles);
        Console.WriteLine(LoadTable.ToMarkdown(figures, sizes));
        return 0;

        async Task MeasureAsync(int articles)
        {
            var (archive, import) = await GeneratedArchive.EnsureAsync(settings, executable, articles, texts);
            figures.Add(
                Figure.Import,
                articles,
                import.Rate,
                $"{import.Rate:N0} (last tenth {import.LastTenthRate:N0}; {import.CpuMilliseconds:0.00} ms CPU)"
            );
            var memory = new List<double>();
            if (only.Intersect(["get", "list", "search"]).Any())
                memory.Add(await ReadingAsync(archive));
            if (only.Contains("start"))
                await StartsAsync(archive);
            if (only.Intersect(["post", "mixed"]).Any())
                memory.Add(await WritingAsync(archive));
            if (memory.Count > 0)
                figures.Add(
                    Figure.Memory,
                    articles,
                    memory.Max(),
                    $"{string.Join(" MB after reads, ", memory.Select(mb => $"{mb:0}"))} MB{(memory.Count > 1 ? " after writes" : "")}"
                );
        }

        async Task<double> ReadingAsync(GeneratedArchive archive)
        {
            await using var server = await archive.StartAsync();
            var stage = new Stage(settings, archive, server, bare, new Wrk(settings.Work), figures);
            if (only.Contains("get"))
                await Measurements.ArticlesAsync(stage);
            if (only.Contains("list"))
                await Measurements.ListsAsync(stage);
            if (only.Contains("search"))
                await Measurements.SearchesAsync(stage, words);
            return await Measurements.IdleMegabytesAsync(stage);
        }

        async Task<double> WritingAsync(GeneratedArchive archive)
        {
            await using var server = await archive.StartCopyAsync();
            var stage = new Stage(settings, archive, server, bare, new Wrk(settings.Work), figures);
            if (only.Contains("post"))
                await Measurements.PostsAsync(stage, texts);
            if (only.Contains("mixed"))
                await Measurements.ReadsWhileImportingAsync(stage, texts, words);
            return await Measurements.IdleMegabytesAsync(stage);
        }

        async Task StartsAsync(GeneratedArchive archive)
        {
            var times = new List<double>();
            for (var i = 0; i < Starts; i++)
            {
                await using var server = await archive.StartAsync();
                times.Add(server.TimeToAnswer.TotalMilliseconds);
            }
            times.Sort();
            figures.Add(
                Figure.Start,
                archive.Articles,
                times[Starts / 2],
                $"{times[Starts / 2]:0} ms (best {times[0]:0})"
            );
        }
    }

    private static Task<ServerProcess> StartBareAsync(LoadSettings settings) =>
        ServerProcess.StartAsync(
            [Path.Combine(AppContext.BaseDirectory, "NewsApi.Benchmarks"), "bare", "--port", $"{settings.Port + 1}"],
            settings.Port + 1,
            "/bare/100",
            Path.Combine(settings.Work, "bare.log")
        );
}
