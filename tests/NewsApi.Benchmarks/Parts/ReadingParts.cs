using BenchmarkDotNet.Attributes;
using NewsApi.Extraction;
using NewsApi.Extraction.Text;

namespace NewsApi.Benchmarks.Parts;

/// <summary>Reading a text: a hundred articles an operation, for articles differ.</summary>
[MemoryDiagnoser]
public class ReadingParts
{
    private const int Articles = 100;
    private ArticleText[] texts = [];

    [GlobalSetup]
    public void Make() =>
        texts = [.. PartTexts.Make(Articles).Select(a => new ArticleText(a.Title, a.Body, a.PublishedOn))];

    /// <summary>Quotes, entities and timeline of an article.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int Extraction() => texts.Sum(text => ArticleExtractor.Read(text).Quotes.Count);

    /// <summary>Paragraphs, sentences and tokens alone.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int Tokenizer() => texts.Sum(text => TextLayout.Of(text.Body).Tokens.Count);
}
