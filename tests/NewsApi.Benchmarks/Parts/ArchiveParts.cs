using BenchmarkDotNet.Attributes;
using NewsApi.Articles;
using NewsApi.Http;

namespace NewsApi.Benchmarks.Parts;

/// <summary>The archive, on two thousand articles: what a request costs below HTTP.</summary>
[MemoryDiagnoser]
public class ArchiveParts
{
    private const int Articles = 2000;
    private const int Batch = 64;

    private PartArchive archive = null!;
    private ArticleDocuments documents = null!;
    private ArticleReader reader = null!;
    private int batches;

    [GlobalSetup]
    public async Task FillAsync()
    {
        archive = await PartArchive.MakeAsync(PartTexts.Make(Articles));
        documents = archive.Get<ArticleDocuments>();
        reader = archive.Get<ArticleReader>();
    }

    [GlobalCleanup]
    public async Task DeleteAsync() => await archive.DisposeAsync();

    /// <summary>One article whose answer is in memory.</summary>
    [Benchmark]
    public Task<ArticleDocument?> ArticleDocument() =>
        documents.FindAsync(new ResourceKey(Articles / 2, null), CancellationToken.None);

    /// <summary>One article from the archive.</summary>
    [Benchmark]
    public Task<ArticleResponse?> ArticleFromTheArchive() =>
        reader.FindAsync(new ResourceKey(Articles / 2, null), null, null, verify: false, CancellationToken.None);

    /// <summary>The first 20 of the list.</summary>
    [Benchmark]
    public Task<ListResponse<ArticleResponse>> ListPage() =>
        reader.ListAsync(new ArticleQuery(), CancellationToken.None);

    /// <summary>64 new articles, read, stored and indexed, from 64 clients.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public Task WritingABatch() => archive.StoreAsync(PartTexts.Make(Batch, seed: 100 + batches++));
}
