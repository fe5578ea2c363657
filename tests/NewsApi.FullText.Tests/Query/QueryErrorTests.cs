using System.Globalization;
using NewsApi.FullText.Query;
using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Query;

/// <summary>What is no query, and where it goes wrong; the examples stand in <c>errors.tsv</c>.</summary>
public sealed class QueryErrorTests
{
    public static TheoryData<string, int, string> Examples()
    {
        var examples = new TheoryData<string, int, string>();
        foreach (var row in Table.Rows("NewsApi.FullText.Tests.Query.errors.tsv"))
            examples.Add(row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2]);
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_mistake_is_told_with_its_place(string query, int position, string message)
    {
        var error = Assert.Throws<QuerySyntaxException>(() => ParsedQuery.Parse(query));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(position, error.Position);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\t\n\u0001")]
    public void Nothing_is_no_query(string query)
    {
        var error = Assert.Throws<QuerySyntaxException>(() => ParsedQuery.Parse(query));
        Assert.Equal("The query is empty.", error.Message);
        Assert.Equal(0, error.Position);
    }
}
