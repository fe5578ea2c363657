using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsApi.Tests.Support;

/// <summary>Sends many articles at once, and reads the lines of the answer.</summary>
internal static class BulkAnswers
{
    public const string Path = "/api/v1/articles/import/bulk";
    public const string Ndjson = "application/x-ndjson";

    public static object Article(string title, string? body = null, string? url = null) =>
        new
        {
            title,
            body = body ?? Calder.Body,
            publishedOn = "2024-03-12",
            url,
        };

    public static string Lines(params IEnumerable<object> articles) =>
        string.Concat(articles.Select(a => (a as string ?? JsonSerializer.Serialize(a)) + "\n"));

    public static Task<List<JsonObject>> BulkAsync(this NewsApiServer server, string lines, string query = "") =>
        server.BulkAsync(new StringContent(lines, Encoding.UTF8, Ndjson), query);

    public static async Task<List<JsonObject>> BulkAsync(this NewsApiServer server, HttpContent body, string query = "")
    {
        var answer = await server.Http.PostAsync(new Uri(Path + query, UriKind.Relative), body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        Assert.Equal(Ndjson, answer.Content.Headers.ContentType?.MediaType);
        return ReadLines(text);
    }

    public static List<JsonObject> ReadLines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (JsonObject)JsonNode.Parse(line)!)];

    public static IEnumerable<string> Statuses(this IEnumerable<JsonObject> results) =>
        results.Select(result => (string)result["status"]!);

    public static string? ProblemCode(this JsonObject result) => (string?)result["problem"]?["code"];
}
