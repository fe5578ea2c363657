using System.Net;
using System.Net.Http.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.CommandLine;

/// <summary>Keys are made and taken away beside a running server, which heeds it.</summary>
public sealed class KeysCommandTests : IDisposable
{
    private const string Variable = "NEWSAPI_KEY";

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

    [Fact]
    public async Task A_verb_shows_the_key_of_its_option_or_of_the_environment()
    {
        using var server = await NewsApiProcess.StartAsync(
            workplace.Folder,
            "--environment=Production",
            "--Access:Reading=closed"
        );
        var url = server.Http.BaseAddress!.ToString();
        workplace.Write("t.txt", Calder.Text("Shown a key"));
        var key = (await workplace.RunAsync("keys", "add", "desk", "--scope", "import")).Output.Trim();

        var without = await workplace.RunAsync("import", "t.txt", "--url", url);
        Assert.Equal(1, without.ExitCode);
        Assert.Contains("answered 401", Assert.Single(without.ErrorLines), StringComparison.Ordinal);
        var byOption = await workplace.RunAsync("import", "t.txt", "--url", url, "--api-key", key);
        Assert.Equal((0, 1L), (byOption.ExitCode, byOption.Count("created")));

        string[] export = ["export", "-", "--quiet", "--url", url];
        var byEnvironment = await NewsApiProcess.RunAsync(workplace.Folder, export, variables: (Variable, key));
        Assert.Contains("Shown a key", byEnvironment.Output, StringComparison.Ordinal);
        var overridden = await NewsApiProcess.RunAsync(
            workplace.Folder,
            [.. export, "--api-key", "newsapi_wrong"],
            variables: (Variable, key)
        );
        Assert.Equal(1, overridden.ExitCode);
        Assert.DoesNotContain(key, without.Errors + byOption.Output + byOption.Errors, StringComparison.Ordinal);
        Assert.Equal(64, (await workplace.RunAsync("import", "t.txt", "--api-key", key)).ExitCode);
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
