using NewsApi.Benchmarks.Corpus;
using NewsApi.Hosting;

namespace NewsApi.Benchmarks.Parts;

/// <summary>The articles that the parts are measured with.</summary>
internal static class PartTexts
{
    // BenchmarkDotNet runs each benchmark as a process of its own, which takes over the environment and no arguments.
    private const string FolderVariable = "NEWSAPI_BENCHMARK_FROM";

    /// <summary>Articles made of those in the folder that the environment names, or of the seed article's paragraphs.</summary>
    /// <param name="seed">Another seed gives other articles.</param>
    public static IReadOnlyList<GeneratedArticle> Make(int count, int seed = 1)
    {
        var texts = Environment.GetEnvironmentVariable(FolderVariable) is { } folder
            ? SourceText.ReadAll(folder)
            : [Seed()];
        return [.. new ArticleGenerator(texts, seed).Make(count)];
    }

    private static SourceText Seed()
    {
        var paragraphs = SeedFiles.ReadText("article.txt").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        return new SourceText(paragraphs[0], paragraphs[1..]);
    }
}
