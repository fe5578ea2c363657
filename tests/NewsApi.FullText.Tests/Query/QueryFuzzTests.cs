using NewsApi.FullText.Facets;
using NewsApi.FullText.Highlighting;
using NewsApi.FullText.Query;
using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Query;

/// <summary>Every string is a query or a mistake with a place in it; nothing else can come of it.</summary>
public sealed class QueryFuzzTests
{
    private const int Count = 5_000;

    [Fact]
    public void Any_string_is_searched_or_refused_with_a_place_in_it()
    {
        using var index = new TestIndex(Sample.Article(1, "Walrus & seals", "The walrus formalized 10:30 in Москва."));
        var (searched, refused) = (0, 0);
        for (var seed = 0; seed < Count; seed++)
        {
            var text = HostileQueries.Make(seed);
            var failure = Record.Exception(() => SearchAndHighlight(index, text));
            if (failure is QuerySyntaxException mistake)
            {
                Assert.InRange(mistake.Position, 0, text.Length);
                Assert.NotEmpty(mistake.Message);
                refused++;
            }
            else
            {
                Assert.True(failure is null, $"Seed {seed}, {Escaped(text)}: {failure}");
                searched++;
            }
        }
        // Both ways out are taken often, or this test would show little.
        Assert.InRange(searched, Count / 20, Count);
        Assert.InRange(refused, Count / 20, Count);
    }

    [Fact]
    public void Any_string_can_be_the_text_of_an_article()
    {
        using var index = new TestIndex();
        index.Add([
            .. Enumerable.Range(1, 500).Select(i => Sample.Article(i, HostileQueries.Make(i), HostileQueries.Make(-i))),
        ]);
        Assert.Equal(500, index.Search(null, SearchOrder.Title).Total);
        Assert.NotEmpty(index.Find("walrus"));
    }

    private static void SearchAndHighlight(TestIndex index, string text)
    {
        var query = ParsedQuery.Parse(text, Enum.GetValues<TextField>());
        var request = new SearchRequest(query, [], SearchOrder.Relevance, 0, 10)
        {
            IsFuzzy = true,
            Today = new DateOnly(2024, 1, 1),
            Explains = true,
            Facets = Enum.GetValues<FacetField>(),
        };
        var result = index.Index.Search(request);
        Assert.Equal(result.Total, result.Hits.Count);
        Assert.Equal(result.Total, result.Facets[FacetField.Year].Sum(year => year.Count));
        // What it may have meant is a query too.
        if (result.DidYouMean is { } meant)
            _ = ParsedQuery.Parse(meant);
        foreach (var highlight in Highlighter.Highlight(result.Searched!, text, text + "\n" + text))
            Assert.InRange(highlight.End, highlight.Start, (2 * text.Length) + 1);
    }

    private static string Escaped(string text) =>
        string.Concat(text.Select(c => c is > ' ' and < '\u007f' ? c.ToString() : $"\\u{(int)c:x4}"));
}
