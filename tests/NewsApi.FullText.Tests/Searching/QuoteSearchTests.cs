using NewsApi.FullText.Query;
using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Searching;

public sealed class QuoteSearchTests : IDisposable
{
    private readonly TestIndex index = new(
        Sample.Article(1, "Zoo", "“The walrus sleeps,” she said. “Seals do not.”") with
        {
            Quotes = ["The walrus sleeps", "Seals do not"],
        },
        Sample.Article(2, "Walrus", "A walrus sleeps.")
    );

    private IEnumerable<long> Find(string query, params TextField[] fields) =>
        index
            .Index.Search(new SearchRequest(ParsedQuery.Parse(query, fields), [], SearchOrder.Newest, 0, 10))
            .Hits.Select(hit => hit.ArticleId);

    [Fact]
    public void Words_are_searched_where_it_is_asked()
    {
        Assert.Equal([1], Find("walrus", TextField.Quotes));
        Assert.Equal([2], Find("walrus", TextField.Title));
        Assert.Equal([1, 2], Find("walrus", TextField.Title, TextField.Quotes).Order());
        Assert.Empty(Find("she", TextField.Quotes));
    }

    [Fact]
    public void A_field_in_the_query_overrides_where_it_is_searched() =>
        Assert.Equal([2], Find("title:walrus", TextField.Quotes));

    [Fact]
    public void Words_of_one_article_may_stand_in_several_quotes_but_a_phrase_may_not()
    {
        Assert.Equal([1], Find("walrus seals", TextField.Quotes));
        Assert.Empty(Find("\"sleeps seals\"", TextField.Quotes));
        Assert.Empty(Find("\"sleeps seals\"~50", TextField.Quotes));
    }

    public void Dispose() => index.Dispose();
}
