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
        var query = ParsedQuery.Parse(text);
        var result = index.Index.Search(new SearchRequest(query, [], SearchOrder.Relevance, 0, 10));
        Assert.Equal(result.Total, result.Hits.Count);
        foreach (var highlight in Highlighter.Highlight(query, text, text + "\n" + text))
            Assert.InRange(highlight.End, highlight.Start, (2 * text.Length) + 1);
    }

    private static string Escaped(string text) =>
        string.Concat(text.Select(c => c is > ' ' and < '\u007f' ? c.ToString() : $"\\u{(int)c:x4}"));
}
