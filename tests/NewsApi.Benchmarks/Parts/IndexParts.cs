using System.Globalization;
using BenchmarkDotNet.Attributes;
using NewsApi.Benchmarks.Corpus;
using NewsApi.FullText;
using NewsApi.FullText.Facets;
using NewsApi.FullText.Highlighting;
using NewsApi.FullText.Query;

namespace NewsApi.Benchmarks.Parts;

/// <summary>The full-text index, on ten thousand articles.</summary>
[MemoryDiagnoser]
public class IndexParts
{
    private const int Articles = 10_000;
    private const int Batch = 64;
    private const string Words = "government (minister OR president) -football \"last year\"";

    private static readonly ParsedQuery Query = ParsedQuery.Parse("government minister");

    private readonly string folder = Directory.CreateTempSubdirectory("newsapi-parts-").FullName;
    private IReadOnlyList<GeneratedArticle> articles = [];
    private IReadOnlyList<IndexedArticle> batch = [];
    private ArticleIndex index = null!;

    [GlobalSetup]
    public void Fill()
    {
        articles = PartTexts.Make(Articles);
        var indexed = articles.Select(Indexed).ToList();
        index = ArticleIndex.Open(folder, Guid.NewGuid());
        index.Apply(indexed, [], Articles);
        index.Refresh();
        batch = indexed[..Batch];
    }

    [GlobalCleanup]
    public void Delete()
    {
        index.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Puts 64 articles anew and makes them searchable, as after a group of writes.</summary>
    [Benchmark]
    public void IndexingABatch()
    {
        index.Apply(batch, [], Articles);
        index.Refresh();
    }

    [Benchmark]
    public ParsedQuery ParsingAQuery() => ParsedQuery.Parse(Words);

    [Benchmark]
    public SearchResult Search() => index.Search(Request([]));

    [Benchmark]
    public SearchResult SearchWithFacets() =>
        index.Search(Request([FacetField.Source, FacetField.Entity, FacetField.Month]));

    /// <summary>The snippets of a page of 20.</summary>
    [Benchmark]
    public int Highlighting() =>
        articles.Take(20).Sum(article => Highlighter.Highlight(Query, article.Title, article.Body).Count);

    private static SearchRequest Request(IReadOnlyList<FacetField> facets) =>
        new(Query, [], SearchOrder.Relevance, 0, 20) { Facets = facets };

    private static IndexedArticle Indexed(GeneratedArticle article, int position) =>
        new(
            position + 1,
            article.Title,
            article.Body,
            article.PublishedOn,
            article.Source.Name.ToLower(CultureInfo.InvariantCulture),
            article.Language,
            article.Tags,
            article.Authors,
            // As many entities as an article of news has, a few of them in many articles.
            [.. Enumerable.Range(1, 10).Select(i => (long)(position % (i * 100) + 1)).Distinct()],
            [position % 100 + 1]
        );
}
