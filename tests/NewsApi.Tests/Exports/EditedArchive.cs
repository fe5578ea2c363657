using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Exports;

/// <summary>An archive of many articles, no two alike, and people's work on it: facts of every status, and who is who.</summary>
internal sealed class EditedArchive
{
    public const int Articles = 1000;

    private static readonly string[] First =
    [
        "Ana",
        "Kim",
        "Jo",
        "Maria",
        "Erik",
        "Ingrid",
        "Henrik",
        "Sofia",
        "Lars",
        "Greta",
    ];
    private static readonly string[] Last =
    [
        "Reyes",
        "Ortega",
        "Field",
        "Lindqvist",
        "Solberg",
        "Halvorsen",
        "Berg",
        "Holm",
    ];
    private static readonly string[] Places = ["Oslo", "Norway", "Calder", "Bergen", "Sweden", "Molde", "Spain"];
    private static readonly string[] Things =
    [
        "The harbour opened on Monday.",
        "Ferries will run again in April 2024. 🎪",
        "The fair of 2019 cost “too much”.",
        "Talks began two weeks ago, and nobody left.",
    ];

    // Always the same archive.
    private readonly Random random = new(4);
    private readonly NewsApiServer server;

    private EditedArchive(NewsApiServer server) => this.server = server;

    public static async Task<NewsApiServer> MakeAsync()
    {
        var server = Empty();
        var archive = new EditedArchive(server);
        var lines = Enumerable.Range(0, Articles).Select(i => BulkAnswers.Lines(archive.Article(i)));
        var ids = (await ImportAsync(server, lines)).Select(r => (long)r["id"]!).ToList();
        Assert.Equal(Articles, ids.Distinct().Count());
        foreach (var id in ids.Where(id => id % 16 == 1))
            await archive.CorrectFactsAsync(id);
        foreach (var id in ids.Where(id => id % 97 == 0))
            await archive.DoAsync(HttpMethod.Delete, $"articles/{id}");
        foreach (var id in ids.Where(id => id % 97 == 5))
            await archive.DoAsync(
                HttpMethod.Put,
                $"articles/{id}/status",
                new { pubStatus = "withheld", reason = "Under review." }
            );
        await archive.TellWhoIsWhoAsync();
        return server;
    }

    public static NewsApiServer Empty()
    {
        var server = new NewsApiServer();
        server.Settings["Database:Seed"] = "false";
        return server;
    }

    /// <summary>Sends the lines some at a time, so that a busy machine answers each in time.</summary>
    public static async Task<List<JsonObject>> ImportAsync(
        NewsApiServer server,
        IEnumerable<string> lines,
        string query = ""
    )
    {
        var results = new List<JsonObject>();
        foreach (var some in lines.Chunk(50))
            results.AddRange(await server.BulkAsync(string.Concat(some), query));
        return results;
    }

    private object Article(int i) =>
        new
        {
            title = $"{Person()} in {Pick(Places)} {i} “é”",
            body = string.Join("\n\n", Enumerable.Range(0, random.Next(1, 6)).Select(_ => Paragraph())),
            publishedOn = new DateOnly(2024, 1, 1).AddDays(random.Next(90)).ToString("O"),
            publishedAt = i % 4 == 0 ? "2024-03-01T08:15:30.123Z" : null,
            source = i % 3 == 0 ? null : new { name = $"Courier {i % 3}", url = "https://news.example" },
            url = i % 2 == 0 ? $"https://news.example/{i}" : null,
            authors = new[] { "Jo Field", $"Author {i % 7}" },
            tags = i % 5 == 0 ? new[] { "ports", "weather" } : [],
            language = i % 50 == 0 ? "de" : "en",
        };

    private string Paragraph() =>
        random.Next(3) switch
        {
            0 => $"“We lost no ship in {Pick(Places)},” {Person()} said on Monday. “{Person()} was lucky.”",
            1 =>
                $"{Person()} told {Person()} that {Pick(Places)} would vote on {random.Next(1, 28)} May 2024. {Pick(Things)}",
            _ => $"{Pick(Things)} {Person()} met {Person()} in {Pick(Places)}.",
        };

    private string Person() => $"{Pick(First)} {Pick(Last)}";

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private async Task CorrectFactsAsync(long id)
    {
        var article = await server.GetAsync($"/api/v1/articles/{id}");
        var (quotes, events) = (article["quotes"]!.AsArray(), article["timeline"]!.AsArray());
        if (quotes.Count < 2 || events.Count < 2)
            return;
        await DoAsync(HttpMethod.Delete, $"quotes/{quotes[0]!["id"]}");
        await DoAsync(HttpMethod.Patch, $"quotes/{quotes[1]!["id"]}", new { type = "mixed" });
        await DoAsync(HttpMethod.Delete, $"timeline/{events[0]!["id"]}");
        await DoAsync(HttpMethod.Patch, $"timeline/{events[1]!["id"]}", new { edtf = "2024-04-01" });
        // What people decided follows the text, or has lost its words.
        await DoAsync(
            HttpMethod.Post,
            $"articles/{id}/corrections",
            new { text = "A name was wrong “é”.", date = "2024-05-01" }
        );
        var body = (string)article["body"]!;
        if (id % 3 == 0)
            await DoAsync(HttpMethod.Patch, $"articles/{id}", new { body = "Told anew.\n\n" + body });
        if (id % 3 == 1)
            await DoAsync(HttpMethod.Patch, $"articles/{id}", new { body = body[..(body.Length / 3)] + " …" });
    }

    private async Task TellWhoIsWhoAsync()
    {
        await DoAsync(HttpMethod.Post, "entities", new { type = "place", name = "Nowhere" });
        await DoAsync(HttpMethod.Patch, "entities/ana-reyes", new { name = "Ana B. Reyes" });
        await DoAsync(HttpMethod.Delete, "entities/norway");
        await DoAsync(HttpMethod.Post, "entities/kim-ortega/aliases", new { name = "Mayor Kim" });
        await DoAsync(HttpMethod.Delete, "entities/greta-holm/aliases/holm", isThere: false);
        await DoAsync(HttpMethod.Post, "entities/jo-field/merge", new { into = "kim-ortega" });
        await DoAsync(HttpMethod.Post, "entities/kim-ortega/merge", new { into = "erik-berg" });
        await DoAsync(HttpMethod.Post, "entities/lars-holm/merge", new { into = "nowhere" });
        await DoAsync(HttpMethod.Post, "entities/erik-berg/aliases", new { name = "Berg the Elder" });
        await DoAsync(HttpMethod.Delete, "entities/erik-berg/aliases/kim%20ortega");
        var distinct = new
        {
            type = "person",
            name = "Maria Berg",
            distinctFrom = new[] { "maria-berg" },
        };
        await DoAsync(HttpMethod.Post, "entities", distinct);
        var articles = (await server.GetAsync("/api/v1/entities/maria-berg/articles"))["items"]!.AsArray();
        foreach (var article in articles.Take(3))
            await DoAsync(
                HttpMethod.Post,
                $"articles/{article!["id"]}/entities/maria-berg/move",
                new { to = "maria-berg-2" }
            );
        await DoAsync(HttpMethod.Put, "entities/sofia-holm/distinct-from/ingrid-holm");
    }

    private async Task DoAsync(HttpMethod method, string path, object? body = null, bool isThere = true)
    {
        var answer = await server.SendAsync(method, "/api/v1/" + path, body);
        Assert.True(
            answer.IsSuccessStatusCode || !isThere,
            $"{method} {path}: {await answer.Content.ReadAsStringAsync()}"
        );
    }
}
