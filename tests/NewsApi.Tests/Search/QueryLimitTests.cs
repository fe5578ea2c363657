using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

/// <summary>How many words a query may have is a setting.</summary>
public sealed class QueryLimitTests : IDisposable
{
    private readonly NewsApiServer server = new();

    public QueryLimitTests() => server.Settings["Limits:MaxQueryClauses"] = "3";

    public void Dispose() => server.Dispose();

    [Theory]
    [InlineData("search")]
    [InlineData("quotes")]
    [InlineData("timeline")]
    public async Task A_query_of_more_words_is_refused(string list)
    {
        await server.GetAsync($"/api/v1/{list}?q=one two three");
        var path = new Uri($"/api/v1/{list}?q=one two three four", UriKind.Relative);
        await (await server.Http.GetAsync(path)).IsProblemAsync(400, "invalid-query");
    }
}
