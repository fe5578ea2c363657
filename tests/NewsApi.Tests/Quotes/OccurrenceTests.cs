using NewsApi.Tests.Support;

namespace NewsApi.Tests.Quotes;

public sealed class OccurrenceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsapi-test-").FullName;

    public void Dispose()
    {
        TestArchive.Delete(folder);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_same_words_are_found_elsewhere_letter_case_and_punctuation_aside()
    {
        using var server = NewsApiServer.Over(folder);
        var first = await server.ImportedAsync("date 2024-03-01 One.\n\n“We don’t lose ships – ever,” Ana Reyes said.");
        await server.ImportedAsync("date 2024-03-02 Two.\n\n\"We don't lose ships, ever!\" said the harbour master.");
        await server.ImportedAsync("date 2024-03-03 Three.\n\n“We don’t lose boats, ever,” Ana Reyes said.");
        var id = (long)Calder.Quote(first, "We don’t lose ships")["id"]!;
        var found = await server.GetAsync($"/api/v1/quotes/{id}/occurrences");
        Assert.Equal(1, (int)found["total"]!);
        Assert.Equal("2024-03-02-two", (string?)found["items"]![0]!["article"]!["slug"]);
        Assert.Equal("We don't lose ships, ever!", (string?)found["items"]![0]!["text"]);
        var variants = found["variants"]!.AsArray();
        Assert.Equal(["We don’t lose ships – ever,", "We don't lose ships, ever!"], variants.Strings("text"));
        Assert.Equal(["Ana Reyes"], variants[0]!["speakers"].Strings("name"));
        Assert.Equal(["the harbour master"], variants[1]!["speakers"].Strings("name"));
        Assert.Equal((long)first["id"]!, (long)variants[0]!["articleIds"]![0]!);
        Assert.Null(found["similar"]);
        await (await server.SendAsync(HttpMethod.Get, "/api/v1/quotes/987654/occurrences")).IsProblemAsync(
            404,
            "quote-not-found"
        );
    }

    [Fact]
    public async Task Quotes_without_a_letter_are_not_the_same_words()
    {
        using var server = NewsApiServer.Over(folder);
        var ids = new List<long>();
        foreach (var title in new[] { "One", "Two" })
        {
            var article = await server.ImportedAsync(Calder.Text(title));
            var mark = Calder.Span(",” harbour");
            mark["end"] = (int)mark["start"]! + 1;
            var answer = await server.SendAsync(
                HttpMethod.Post,
                $"/api/v1/articles/{article["id"]}/quotes",
                new { type = "direct", parts = new[] { mark } }
            );
            Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
            ids.Add((long)(await answer.JsonAsync())["id"]!);
        }
        foreach (var id in ids)
            Assert.Equal(0, (int)(await server.GetAsync($"/api/v1/quotes/{id}/occurrences"))["total"]!);
    }

    [Fact]
    public async Task Nearly_the_same_words_are_similar_and_a_few_common_ones_are_not()
    {
        using var server = NewsApiServer.Over(folder);
        var first = await server.ImportedAsync(
            "date 2024-03-01 One.\n\n“We did not lose a single ship in that terrible storm on Sunday night,” Ana Reyes said."
        );
        await server.ImportedAsync(
            "date 2024-03-02 Two.\n\n“We did not lose a single ship in that storm,” Ana Reyes said."
        );
        await server.ImportedAsync(
            "date 2024-03-03 Three.\n\n“In that place we did not see a single person on the road,” Ana Reyes said."
        );
        var id = (long)Calder.Quote(first, "We did not lose")["id"]!;
        var found = await server.GetAsync($"/api/v1/quotes/{id}/occurrences?include=similar");
        Assert.Equal(0, (int)found["total"]!);
        var similar = Assert.Single(found["similar"]!.AsArray())!;
        Assert.Equal("2024-03-02-two", (string?)similar["quote"]!["article"]!["slug"]);
        Assert.InRange((double)similar["similarity"]!, 0.9, 1);
    }

    [Fact]
    public async Task Quotes_from_before_quotes_had_keys_get_them_at_start()
    {
        long id;
        using (var server = NewsApiServer.Over(folder))
        {
            var first = await server.ImportedAsync("date 2024-03-01 One.\n\n“We lost no ship,” Ana Reyes said.");
            await server.ImportedAsync("date 2024-03-02 Two.\n\n“We lost no ship!” Ana Reyes said.");
            id = (long)Calder.Quote(first, "We lost no ship")["id"]!;
        }
        Assert.True(await TestArchive.ExecuteAsync(folder, """UPDATE "Quotes" SET "TextKey" = 0""") > 0);
        using var again = NewsApiServer.Over(folder);
        Assert.Equal(1, (int)(await again.GetAsync($"/api/v1/quotes/{id}/occurrences"))["total"]!);
    }
}
