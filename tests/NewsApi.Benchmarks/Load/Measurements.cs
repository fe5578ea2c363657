using NewsApi.Benchmarks.Corpus;

namespace NewsApi.Benchmarks.Load;

/// <summary>Each group of figures, and how it is measured.</summary>
internal static class Measurements
{
    private const int Clients = 8;

    // What reads are measured with while the machine is busy: few clients that pause, so that the reads are not the load.
    private const int Readers = 4;
    private const int ReaderPause = 20;

    /// <summary>Whole articles and 304s.</summary>
    public static async Task ArticlesAsync(Stage stage)
    {
        var samples = new Samples(stage.Server);
        var (paths, bytes) = await samples.ArticlesAsync(stage.Articles);
        var (ours, bare) = await stage.CompareAsync(paths, bytes);
        var ratio = ours.Rate / bare.Rate;
        stage.Add(
            Figure.Article,
            ratio,
            $"{ratio:0.00} ({ours.Rate:N0}/s of {bare.Rate:N0}; by CPU {bare.CpuMilliseconds / ours.CpuMilliseconds:0.00}; {bytes / 1000.0:0.0} kB)"
        );
        stage.Add(Figure.ArticleCpu, ours.CpuMilliseconds, $"{ours.CpuMilliseconds * 1000:0} µs");

        (ours, bare) = await stage.CompareAsync(await samples.WithTagsAsync(paths), bytes);
        ratio = ours.Rate / bare.Rate;
        stage.Add(
            Figure.NotModified,
            ratio,
            $"{ratio:0.00} ({ours.Rate:N0}/s of {bare.Rate:N0}; by CPU {bare.CpuMilliseconds / ours.CpuMilliseconds:0.00})"
        );
    }

    /// <summary>The first page of the list, and pages anywhere in it.</summary>
    public static async Task ListsAsync(Stage stage)
    {
        const string first = "/api/v1/articles";
        var bytes = (await stage.Server.Http.GetByteArrayAsync(Samples.Relative(first))).Length;
        var (ours, bare) = await stage.CompareAsync([first], bytes);
        var ratio = ours.CpuMilliseconds / bare.CpuMilliseconds;
        stage.Add(
            Figure.List,
            ratio,
            $"{ratio:0.0} ({ours.CpuMilliseconds * 1000:0} µs; {ours.Rate:N0}/s; {bytes / 1000.0:0.0} kB)"
        );
        var pages = await stage.LeastCpuAsync(await new Samples(stage.Server).ListPagesAsync(stage.Articles));
        stage.Add(Figure.PageCpu, pages.CpuMilliseconds, $"{pages.CpuMilliseconds * 1000:0} µs");
    }

    /// <summary>The mix of searches, best first with all that an answer can hold, and newest first.</summary>
    public static async Task SearchesAsync(Stage stage, WordCounts words)
    {
        var mix = await SearchMix.ChooseAsync(stage.Server, stage.Articles, words);
        await stage.Wrk.ReadAsync(stage.Server, Searches(mix, "facets=source,entity,month"), stage.Settings.Seconds);
        var best = await stage.LeastCpuAsync(Searches(mix, "facets=source,entity,month"));
        stage.Add(Figure.Search, best.CpuMilliseconds, $"{best.CpuMilliseconds:0.00} ms ({best.Rate:N0}/s)");
        var newest = await stage.LeastCpuAsync(Searches(mix, "sort=-publishedOn"));
        stage.Add(Figure.NewestCpu, newest.CpuMilliseconds, $"{newest.CpuMilliseconds * 1000:0} µs");
    }

    /// <summary>Single articles posted by eight clients, after as long of the same uncounted: the runtime compiles what is called often.</summary>
    public static async Task PostsAsync(Stage stage, IReadOnlyList<SourceText> texts)
    {
        var seconds = stage.Settings.Seconds * 3;
        await PostAsync(seed: 4);
        var result = await PostAsync(seed: 2);
        stage.Add(Figure.PostRate, result.Rate, $"{result.Rate:N0}/s ({result.CpuMilliseconds:0.00} ms CPU)");
        stage.Add(Figure.PostP99, result.P99Milliseconds, $"{result.P99Milliseconds:0} ms");
        var errors = result.Refused + result.Broken;
        stage.Add(Figure.PostErrors, errors, $"{errors} of {result.Requests:N0}");

        // More than can be stored in that time, so that none is posted twice.
        Task<WrkResult> PostAsync(int seed) =>
            stage.Wrk.PostAsync(
                stage.Server,
                "/api/v1/articles",
                new ArticleGenerator(texts, seed).Make(seconds * 2000).Select(CorpusFile.LineOf),
                seconds,
                Clients
            );
    }

    /// <summary>Reads of all kinds, idle and while a bulk import runs.</summary>
    public static async Task ReadsWhileImportingAsync(Stage stage, IReadOnlyList<SourceText> texts, WordCounts words)
    {
        var samples = new Samples(stage.Server);
        var (paths, _) = await samples.ArticlesAsync(stage.Articles);
        var mix = await SearchMix.ChooseAsync(stage.Server, stage.Articles, words);
        var pages = await samples.ListPagesAsync(stage.Articles);
        var reads = pages
            .Zip(Searches(mix, "facets=source,entity,month"), paths)
            .SelectMany(three => (string[])[three.First, three.Second, three.Third])
            .ToList();
        var seconds = stage.Settings.Seconds * 3;
        await stage.Wrk.ReadAsync(stage.Server, reads, stage.Settings.Seconds, Readers, ReaderPause);
        var idle = await stage.Wrk.ReadAsync(stage.Server, reads, seconds, Readers, ReaderPause);

        var file = Path.Combine(stage.Settings.Work, "second.ndjson");
        // More than can be imported in that time.
        await CorpusFile.WriteAsync(file, new ArticleGenerator(texts, seed: 3).Make(seconds * 4000));
        using var stop = new CancellationTokenSource();
        var import = BulkImport.RunAsync(stage.Server, file, stop.Token);
        await Task.Delay(TimeSpan.FromSeconds(2));
        var busy = await stage.Wrk.ReadAsync(stage.Server, reads, seconds, Readers, ReaderPause);
        if (import.IsCompleted)
            throw new UsageException("The bulk import ended before the reads: nothing was measured.");
        await stop.CancelAsync();
        await import.ContinueWith(_ => { }, TaskScheduler.Default);
        File.Delete(file);
        var ratio = busy.P99Milliseconds / idle.P99Milliseconds;
        stage.Add(
            Figure.ReadsWhileImporting,
            ratio,
            $"{ratio:0.0} ({busy.P99Milliseconds:0.0} ms, idle {idle.P99Milliseconds:0.0}; median {busy.MedianMilliseconds:0.0}, idle {idle.MedianMilliseconds:0.0})"
        );
    }

    /// <summary>Resident memory half a minute after whatever was before.</summary>
    public static async Task<double> IdleMegabytesAsync(Stage stage)
    {
        await Task.Delay(TimeSpan.FromSeconds(30));
        return stage.Server.ResidentBytes() / 1e6;
    }

    private static IReadOnlyList<string> Searches(IReadOnlyList<string> words, string parameters) =>
        [.. words.Select(query => $"/api/v1/search?q={query}&{parameters}")];
}
