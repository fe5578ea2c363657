using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Duplicates;

/// <summary>Texts of words made up at random, always the same ones, and later versions of them.</summary>
internal static class Reprints
{
    private const int Words = 100;

    /// <summary>A text that has nothing in common with that of another seed.</summary>
    public static string Text(int seed, int words = Words)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random))) + ".";
    }

    /// <summary>The same text with some of its words replaced, evenly spread.</summary>
    public static string Version(int seed, int replaced, int words = Words)
    {
        var (text, random) = (Text(seed, words).TrimEnd('.').Split(' '), new Random(seed + 1_000_000));
        for (var i = 0; i < replaced; i++)
            text[i * words / replaced] = Word(random);
        return string.Join(' ', text) + ".";
    }

    /// <summary>The same text with some words in a row replaced.</summary>
    public static string Rewritten(int seed, int from, int count)
    {
        var text = Text(seed).TrimEnd('.').Split(' ');
        for (var i = from; i < from + count; i++)
            text[i] = Word(new Random(i + 7));
        return string.Join(' ', text);
    }

    public static object Article(string title, string body, string day = "2024-03-12") =>
        new
        {
            title,
            body,
            publishedOn = day,
            language = "en",
        };

    /// <summary>Stores a new article and gives its id.</summary>
    public static async Task<long> StoredAsync(
        this NewsApiServer server,
        string title,
        string body,
        string day = "2024-03-12"
    )
    {
        var answer = await server.SendAsync(HttpMethod.Post, "/api/v1/articles", Article(title, body, day));
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
        return (long)(await answer.JsonAsync())["id"]!;
    }

    public static async Task<JsonArray> DuplicatesAsync(this NewsApiServer server, long id) =>
        (await server.GetAsync($"/api/v1/articles/{id}/duplicates"))["items"]!.AsArray();

    /// <summary>The ids that a list or a search gives.</summary>
    public static async Task<long[]> IdsAsync(this NewsApiServer server, string path) =>
        [.. (await server.GetAsync(path))["items"]!.AsArray().Select(item => (long)item!["id"]!).Order()];

    private static string Word(Random random) =>
        string.Concat(
            Enumerable.Range(0, 3).Select(_ => $"{"bdfgklmnprst"[random.Next(12)]}{"aeiou"[random.Next(5)]}")
        );
}
