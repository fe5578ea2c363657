using System.Net;
using System.Net.Http.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.CommandLine;

/// <summary>Keys are made and taken away beside a running server, which heeds it.</summary>
public sealed class KeysCommandTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public async Task A_key_is_made_listed_used_and_revoked_beside_a_server()
    {
        using var server = await NewsApiProcess.StartAsync(workplace.Folder, "--environment=Production");
        var added = await workplace.RunAsync("keys", "add", "import of the desk", "--scope", "import");
        Assert.Equal(0, added.ExitCode);
        var key = added.Output.Trim();
        Assert.Equal(HttpStatusCode.Created, await PostAsync(server, key, "With the new key"));

        var id = key.Split('_')[1];
        var listed = await workplace.RunAsync("keys", "list");
        var row = Assert.Single(listed.Output.Split('\n'), line => line.Contains(id, StringComparison.Ordinal));
        Assert.Contains("import of the desk", row, StringComparison.Ordinal);
        Assert.Contains("valid", row, StringComparison.Ordinal);
        Assert.DoesNotContain(key.Split('_')[2], listed.Output, StringComparison.Ordinal);

        Assert.Equal(0, (await workplace.RunAsync("keys", "revoke", id)).ExitCode);
        await Task.Delay(NewsApi.Access.ApiKeys.Freshness);
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(server, key, "With the revoked key"));
        Assert.Equal(1, (await workplace.RunAsync("keys", "revoke", id)).ExitCode);
    }

    [Theory]
    [InlineData("keys", "add", "x")]
    [InlineData("keys", "add", "x", "--scope", "everything")]
    [InlineData("keys", "add", "x", "--scope", "read", "--expires", "tomorrow")]
    [InlineData("keys", "add", "  ", "--scope", "read")]
    [InlineData("keys", "burn", "x")]
    public async Task What_makes_no_sense_is_refused(params string[] arguments)
    {
        var end = await workplace.RunAsync(arguments);
        Assert.Equal(64, end.ExitCode);
        Assert.NotEmpty(end.ErrorLines);
    }

    private static async Task<HttpStatusCode> PostAsync(NewsApiProcess server, string key, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, KeyedRequests.ArticlesPath);
        request.Headers.Add("X-Api-Key", key);
        request.Content = JsonContent.Create(KeyedRequests.Article(title));
        return (await server.Http.SendAsync(request)).StatusCode;
    }
}
