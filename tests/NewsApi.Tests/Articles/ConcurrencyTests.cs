using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

public sealed class ConcurrencyTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private const int Clients = 16;

    [Fact]
    public async Task Many_writers_and_readers_at_once_all_succeed()
    {
        var work = Enumerable.Range(0, Clients).SelectMany(client => new[] { WriteAsync(client), ReadAsync() });
        await Task.WhenAll(work);
        var found = await server.GetAsync("/api/v1/search?q=title:crowd&pageSize=1");
        Assert.Equal(Clients * 5, (int)found["total"]!);
    }

    [Fact]
    public async Task The_same_article_from_many_clients_is_stored_once()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, Clients).Select(_ => server.ImportTextAsync(Calder.Text("Rush")))
        );
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(Clients - 1, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        var ids = await Task.WhenAll(answers.Select(async answer => (long)(await answer.JsonAsync())["id"]!));
        Assert.Single(ids.Distinct());
    }

    [Fact]
    public async Task Of_many_that_saw_the_same_revision_one_wins()
    {
        var article = await server.ImportedAsync(Calder.Text("Race"));
        var path = $"/api/v1/articles/{article["id"]}";
        var tag = (await server.Http.GetAsync(new Uri(path, UriKind.Relative))).Headers.ETag!;
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, Clients)
                .Select(async number =>
                {
                    using var request = new HttpRequestMessage(HttpMethod.Patch, path)
                    {
                        Content = new StringContent(
                            $$"""{"tags":["winner-{{number}}"]}""",
                            System.Text.Encoding.UTF8,
                            "application/merge-patch+json"
                        ),
                    };
                    request.Headers.IfMatch.Add(tag);
                    return (await server.Http.SendAsync(request)).StatusCode;
                })
        );
        Assert.Single(answers, status => status == HttpStatusCode.OK);
        Assert.Equal(Clients - 1, answers.Count(status => status == HttpStatusCode.PreconditionFailed));
    }

    private async Task WriteAsync(int client)
    {
        for (var number = 0; number < 5; number++)
            await server.ImportedAsync(Calder.Text($"Crowd {client} {number}"));
    }

    private async Task ReadAsync()
    {
        foreach (var path in new[] { "articles", "quotes", "entities", "timeline", "search?q=ferries" })
            await server.GetAsync($"/api/v1/{path}");
    }
}
