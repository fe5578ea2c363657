using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsApi.PostgreSql.Tests.Support;
using NewsApi.Tests.Support;
using Npgsql;

namespace NewsApi.PostgreSql.Tests.CommandLine;

/// <summary>An archive that outgrew its file goes on in PostgreSQL as the same archive.</summary>
public sealed class MigrateArchiveTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    private string File => workplace.PathOf("data/newsapi.db");

    // A process of its own: queries are compiled for one database in each.
    private Task<NewsApiProcess> OnSqliteAsync() =>
        NewsApiProcess.StartAsync(
            workplace.Folder,
            "--Database:Provider=sqlite",
            $"--ConnectionStrings:NewsApi=Data Source={File}"
        );

    private Task<CommandEnd> MoveAsync(string connection) =>
        NewsApiProcess.RunAsync(workplace.Folder, ["migrate-archive", "--from", "data/newsapi.db", "--to", connection]);

    /// <summary>
    /// What an archive answers, without scores: Lucene counts documents that an index still holds but has deleted, and an
    /// index that was built anew has none.
    /// </summary>
    private static async Task<string[]> AnswersAsync(HttpClient http) =>
        [
            .. (
                await Task.WhenAll(
                    new[]
                    {
                        "articles?include=body,quotes,entities,timeline",
                        "articles/1",
                        "articles/1/revisions",
                        "articles/1/revisions/1",
                        "entities",
                        "quotes",
                        "timeline",
                        "changes",
                        "audit",
                        "search?q=harbour",
                        "suggest?q=ha",
                    }.Select(path => http.GetStringAsync(new Uri($"/api/v1/{path}", UriKind.Relative)))
                )
            ).Select(answer => Regex.Replace(answer, "\"score\":[0-9.]+", "\"score\":0")),
        ];

    private async Task<string> KeysAsync(string provider, string connection, params string[] words)
    {
        var end = await NewsApiProcess.RunAsync(
            workplace.Folder,
            ["keys", .. words, $"--Database:Provider={provider}", $"--ConnectionStrings:NewsApi={connection}"]
        );
        Assert.True(end.ExitCode == 0, end.Errors);
        return end.Output;
    }

    private static async Task<JsonNode?> SendAsync(HttpClient http, string method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1/{path}") { Content = content };
        var answer = await http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {body}");
        return body.Length == 0 ? null : JsonNode.Parse(body);
    }

    private static StringContent Json(object value, string type = "application/json") =>
        new(JsonSerializer.Serialize(value), Encoding.UTF8, type);

    private static Task<JsonNode?> ImportAsync(HttpClient http, string title) =>
        SendAsync(http, "POST", "articles/import", new StringContent(Calder.Text(title), Encoding.UTF8, "text/plain"));

    private static async Task FillAsync(HttpClient http)
    {
        for (var i = 0; i < 5; i++)
            await ImportAsync(http, $"Number {i}");
        var title = new { title = "A “new” title, الجزائر" };
        await SendAsync(http, "PATCH", "articles/1", Json(title, "application/merge-patch+json"));
        var people = (await SendAsync(http, "GET", "entities?entityType=person", null))!["items"]!;
        await SendAsync(http, "POST", $"entities/{people[0]!["id"]}/merge", Json(new { into = $"{people[1]!["id"]}" }));
        var last = await ImportAsync(http, "Gone");
        await SendAsync(http, "DELETE", $"articles/{last!["id"]}", null);
    }

    [Fact]
    public async Task Everything_is_answered_as_before_and_new_articles_have_new_ids()
    {
        string[] before;
        string key,
            keys;
        long lastId;
        using (var server = await OnSqliteAsync())
        {
            await FillAsync(server.Http);
            var busy = await MoveAsync(await TestDatabases.CreateEmptyAsync());
            Assert.Equal(1, busy.ExitCode);
            Assert.Contains("in use", Assert.Single(busy.ErrorLines), StringComparison.Ordinal);
            key = await KeysAsync("sqlite", $"Data Source={File}", "add", "desk", "--scope", "read");
            keys = await KeysAsync("sqlite", $"Data Source={File}", "list");
            before = await AnswersAsync(server.Http);
            lastId = (long)JsonNode.Parse(before[7])!["items"]!.AsArray().Max(c => (long)c!["articleId"]!);
        }
        var connection = await TestDatabases.CreateEmptyAsync();
        var move = await MoveAsync(connection);
        Assert.True(move.ExitCode == 0, move.Errors);
        Assert.Contains("copied and compared", move.Output, StringComparison.Ordinal);
        var again = await MoveAsync(connection);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("holds rows already", Assert.Single(again.ErrorLines), StringComparison.Ordinal);

        using var moved = workplace.Server();
        moved.Settings["Database:Seed"] = "true";
        moved.Settings["ConnectionStrings:NewsApi"] = connection;
        Assert.Equal(before, await AnswersAsync(moved.Http));
        Assert.NotEmpty(key);
        Assert.Equal(keys, await KeysAsync("postgresql", connection, "list"));
        var next = await moved.ImportedAsync(Calder.Text("Next"));
        Assert.Equal(lastId + 1, (long)next["id"]!);
        var verify = await NewsApiProcess.RunAsync(
            workplace.Folder,
            ["verify", $"--ConnectionStrings:NewsApi={connection}"]
        );
        Assert.True(verify.ExitCode == 0, verify.Output + verify.Errors);
    }

    [Fact]
    public async Task A_copy_that_is_not_the_same_is_found()
    {
        using (var server = await OnSqliteAsync())
            await FillAsync(server.Http);
        var connection = await TestDatabases.CreateEmptyAsync();
        await using var plain = new NpgsqlConnection(connection + ";Pooling=False");
        Assert.Equal(0, (await MoveAsync(connection)).ExitCode);
        await plain.OpenAsync();
        await using var command = plain.CreateCommand();
        command.CommandText = """
            UPDATE "Quotes" SET "Text" = 'else' WHERE "Id" = 1; DELETE FROM "Audit" WHERE "Id" = (SELECT MAX("Id") FROM "Audit")
            """;
        await command.ExecuteNonQueryAsync();
        await using var move = new NewsApi.Hosting.ArchiveMove(File, connection);
        var differences = await move.CompareAsync((_, _) => { }, default);
        Assert.Equal(["Audit: rows are missing", "Quotes 1: Text"], differences.Order());
    }

    [Theory]
    [InlineData("nowhere.db", "Host=127.0.0.1;Port=1;Database=x", "There is no archive")]
    [InlineData("data/newsapi.db", "nonsense", "connection string")]
    public async Task What_cannot_be_moved_is_one_line(string from, string to, string reason)
    {
        var end = await NewsApiProcess.RunAsync(workplace.Folder, ["migrate-archive", "--from", from, "--to", to]);
        Assert.Equal(1, end.ExitCode);
        Assert.Contains(reason, Assert.Single(end.ErrorLines), StringComparison.Ordinal);
    }
}
