using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsApi.Benchmarks.Corpus;

/// <summary>Generated articles as a file for the bulk import, one a line.</summary>
internal static class CorpusFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var texts = SourceText.ReadAll(arguments.Text("from"));
        var generator = new ArticleGenerator(texts, arguments.Number("seed", 1));
        var file = arguments.Text("out");
        await WriteAsync(file, generator.Make(arguments.Number("articles", 10_000)));
        Console.WriteLine($"{file}: {new FileInfo(file).Length / 1_000_000} MB");
        return 0;
    }

    public static async Task WriteAsync(string file, IEnumerable<GeneratedArticle> articles)
    {
        await using var stream = File.Create(file, 1 << 20);
        foreach (var article in articles)
        {
            await JsonSerializer.SerializeAsync(stream, article, Json);
            stream.WriteByte((byte)'\n');
        }
    }

    /// <summary>The article as one line.</summary>
    public static string LineOf(GeneratedArticle article) => JsonSerializer.Serialize(article, Json);
}
