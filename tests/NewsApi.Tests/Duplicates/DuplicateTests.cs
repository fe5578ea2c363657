using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Duplicates;

public sealed class DuplicateTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private static string Text(JsonArray items) =>
        string.Join(' ', items.Select(item => $"{item!["id"]}{((bool)item["isFirst"]! ? "*" : "")}"));

    [Fact]
    public async Task Articles_that_are_nearly_the_same_are_listed_oldest_first_with_how_much_they_are()
    {
        var first = await server.StoredAsync("Heron", Reprints.Text(10), "2024-03-12");
        var corrected = await server.StoredAsync("Heron, corrected", Reprints.Version(10, 1), "2024-03-14");
        var earlier = await server.StoredAsync("Heron again", Reprints.Text(10).ToUpperInvariant(), "2024-03-13");
        var other = await server.StoredAsync("Heron elsewhere", Reprints.Text(11));
        var items = await server.DuplicatesAsync(first);
        Assert.Equal($"{earlier} {corrected}", Text(items));
        Assert.Equal([1, 0.98], items.Select(item => (double)item!["similarity"]!));
        Assert.Null(items[0]!["body"]);
        Assert.Equal($"{first}* {earlier}", Text(await server.DuplicatesAsync(corrected)));
        Assert.Empty(await server.DuplicatesAsync(other));
        var page = await server.GetAsync($"/api/v1/articles/{first}/duplicates?pageSize=1");
        Assert.Equal(2, (int)page["total"]!);
        var next = await server.GetAsync($"/api/v1/articles/{first}/duplicates?cursor={page["nextCursor"]}");
        Assert.Equal($"{corrected}", Text(next["items"]!.AsArray()));
    }

    [Fact]
    public async Task Lists_searches_counts_and_exports_keep_skip_or_find_only_duplicates()
    {
        object Article(string title, string body, string day) =>
            new
            {
                title,
                body = body + " Ibis Ray Miller said.",
                publishedOn = day,
                language = "en",
                tags = new[] { "ibis" },
            };
        var stored = await server.BulkAsync(
            BulkAnswers.Lines(
                Article("One", Reprints.Text(20), "2023-01-01"),
                Article("One more", Reprints.Version(20, 1), "2023-01-02"),
                Article("Two", Reprints.Text(21), "2023-02-01")
            )
        );
        var ids = stored.Select(line => (long)line["id"]!).ToArray();
        var entity = (string)(await server.GetAsync($"/api/v1/articles/{ids[0]}"))["entities"]![0]!["slug"]!;
        var paths = new[]
        {
            "/api/v1/articles?tag=ibis",
            "/api/v1/search?q=ibis",
            $"/api/v1/entities/{entity}/articles?",
        };
        foreach (var path in paths)
        {
            Assert.Equal(ids, await server.IdsAsync(path));
            Assert.Equal(ids, await server.IdsAsync($"{path}&duplicates=keep"));
            Assert.Equal([ids[0], ids[2]], await server.IdsAsync($"{path}&duplicates=skip"));
            Assert.Equal([ids[1]], await server.IdsAsync($"{path}&duplicates=only"));
            var refused = await server.SendAsync(HttpMethod.Get, $"{path}&duplicates=some");
            await refused.IsProblemAsync(400, "invalid-request");
        }
        var stats = await server.GetAsync("/api/v1/stats?q=ibis&duplicates=skip");
        Assert.Equal(2, (int)stats["articles"]!);
        var months = await server.GetAsync("/api/v1/stats/timeline?q=ibis&duplicates=only");
        Assert.Equal("2023-01", (string?)months["buckets"]!.AsArray().Single()!["value"]);
        var export = await server.Http.GetStringAsync(
            new Uri("/api/v1/export?tag=ibis&duplicates=skip", UriKind.Relative)
        );
        Assert.Equal([ids[0], ids[2]], BulkAnswers.ReadLines(export).Select(line => (long)line["article"]!["id"]!));
    }

    [Fact]
    public async Task A_bulk_import_finds_duplicates_among_its_own_lines()
    {
        var lines = Enumerable
            .Range(0, 30)
            .SelectMany(seed =>
                Enumerable
                    .Range(0, 4)
                    .Select(take => Reprints.Article($"Stork {seed}, take {take}", Reprints.Version(100 + seed, take)))
            );
        var ids = (await server.BulkAsync(BulkAnswers.Lines(lines))).Select(line => (long)line["id"]!).ToList();
        for (var seed = 0; seed < 30; seed++)
        {
            var group = await server.DuplicatesAsync(ids[4 * seed]);
            var expected = ids.GetRange((4 * seed) + 1, 3);
            // Three replaced words of a hundred leave 0.73: about where articles cease to be the same.
            Assert.Subset(expected.ToHashSet(), group.Select(item => (long)item!["id"]!).ToHashSet());
            Assert.Superset(expected.Take(2).ToHashSet(), group.Select(item => (long)item!["id"]!).ToHashSet());
        }
    }

    [Fact]
    public async Task Short_texts_and_texts_that_follow_one_pattern_are_no_duplicates()
    {
        var first = await server.StoredAsync("Payout of Auk", "Auk pays five cents on April 15 to all holders.");
        await server.StoredAsync("Payout of Tern", "Tern pays five cents on April 15 to all holders.");
        Assert.Empty(await server.DuplicatesAsync(first));
        var report = await server.StoredAsync("Monday", Reprints.Text(30));
        await server.StoredAsync("Tuesday", Reprints.Version(30, replaced: 8));
        Assert.Empty(await server.DuplicatesAsync(report));
    }

    [Fact]
    public async Task An_article_that_is_not_there_has_no_duplicates_to_list()
    {
        var answer = await server.SendAsync(HttpMethod.Get, "/api/v1/articles/987654/duplicates");
        await answer.IsProblemAsync(404, "article-not-found");
        var unknown = await server.SendAsync(HttpMethod.Get, "/api/v1/articles/1/duplicates?sort=title");
        await unknown.IsProblemAsync(400, "unknown-parameter");
    }

    [Fact]
    public async Task A_band_that_many_texts_share_does_not_hide_those_that_are_the_same()
    {
        // All begin alike; past the first twenty no more are noted for what they share.
        var opening = Reprints.Text(40, words: 60);
        var lines = Enumerable
            .Range(0, 60)
            .Select(i => Reprints.Article($"Gull {i}", $"{opening} {Reprints.Text(400 + i, words: 90)}"));
        var ids = (await server.BulkAsync(BulkAnswers.Lines(lines))).Select(line => (long)line["id"]!).ToList();
        var again = await server.StoredAsync("Gull once more", $"{opening} {Reprints.Text(459, words: 90)} Reprinted.");
        Assert.Equal($"{ids[59]}*", Text(await server.DuplicatesAsync(again)));
    }
}
