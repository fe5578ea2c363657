using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace NewsApi.Tests.Support;

internal static class Answers
{
    public static async Task<JsonObject> JsonAsync(this HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonObject>())!;

    /// <summary>Holds the one shape of errors: status, media type and every member that a problem has.</summary>
    public static async Task<JsonObject> IsProblemAsync(this HttpResponseMessage answer, int status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode} instead of {status}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = (JsonObject)JsonNode.Parse(text)!;
        Assert.Equal(code, (string?)problem["code"]);
        Assert.Equal(status, (int?)problem["status"]);
        Assert.Equal($"/problems/{code}", (string?)problem["type"]);
        foreach (var member in new[] { "title", "detail", "instance", "traceId" })
            Assert.False(string.IsNullOrEmpty((string?)problem[member]), $"The problem lacks {member}: {text}");
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        return problem;
    }

    public static string[] Strings(this JsonNode? array, string member) =>
        [.. array!.AsArray().Select(item => (string)item![member]!)];
}
