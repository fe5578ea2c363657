using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Query;

/// <summary>What each query finds and misses; the examples stand in <c>queries.tsv</c>.</summary>
public sealed class QueryExampleTests
{
    public static TheoryData<string, string, string, string> Examples()
    {
        var examples = new TheoryData<string, string, string, string>();
        foreach (var row in Table.Rows("NewsApi.FullText.Tests.Query.queries.tsv"))
            examples.Add(row[0], row[1], row[2], row[3]);
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_query_finds_what_it_says(string verdict, string query, string title, string body)
    {
        using var index = new TestIndex(Sample.Article(1, title, body));
        Assert.Equal(verdict, index.Find(query) is [1] ? "finds" : "misses");
    }

    [Fact]
    public void There_are_examples_of_both_kinds()
    {
        var verdicts = Examples().Select(example => (string)example[0]!).ToList();
        Assert.True(verdicts.Count > 100);
        Assert.Equal(["finds", "misses"], verdicts.Distinct().Order());
    }
}
