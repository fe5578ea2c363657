using BenchmarkDotNet.Attributes;
using NewsApi.Extraction;

namespace NewsApi.Benchmarks.Parts;

/// <summary>Reading a text of one thing over and over: twice the text must take about twice the time, whatever the thing.</summary>
[MemoryDiagnoser]
public class HostileReadingParts
{
    private ArticleText text = new("", "", default);

    [Params("“", "Ana. ", "he said ", "2024-03-12 ", "Ana Reyes, the head of the ", "‘“", "A ", "a\u0301")]
    public string Piece { get; set; } = "";

    [Params(50_000, 100_000)]
    public int Characters { get; set; }

    [GlobalSetup]
    public void Make() =>
        text = new ArticleText(
            "Hostile",
            string.Concat(Enumerable.Repeat(Piece, Characters / Piece.Length)),
            new DateOnly(2024, 3, 12)
        );

    [Benchmark]
    public int Extraction() => ArticleExtractor.Read(text).Quotes.Count;
}
