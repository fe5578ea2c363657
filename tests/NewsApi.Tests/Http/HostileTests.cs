using System.Diagnostics;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

/// <summary>No request takes more than it is given: each of these is answered, soon, and not with a 500.</summary>
public sealed class HostileTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    // Far above what any of them takes; far below what a quadratic one would.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static async Task<HttpResponseMessage> InTimeAsync(Func<Task<HttpResponseMessage>> ask)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = await ask();
        await answer.Content.ReadAsByteArrayAsync();
        Assert.True(Stopwatch.GetElapsedTime(started) < Patience);
        return answer;
    }

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    public static TheoryData<string> Queries =>
        [
            Repeated("a OR ", 199) + "a",
            Repeated("(", 500) + "a" + Repeated(")", 500),
            Repeated("NOT ", 249) + "a",
            Repeated("title:", 160) + "a",
            "*",
            "*a",
            "a*",
            "?",
            new string('"', 999),
            "\"" + Repeated("a ", 400) + "\"~50",
            new string('a', 1001),
        ];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_query_is_answered_or_refused(string query)
    {
        var path = $"/api/v1/search?fuzzy=auto&explain=true&q={Uri.EscapeDataString(query)}";
        var answer = await InTimeAsync(() => server.SendAsync(HttpMethod.Get, path));
        Assert.Contains((int)answer.StatusCode, new[] { 200, 400 });
    }

    [Theory]
    [InlineData("articles?tag=a")]
    [InlineData("articles?entity=1")]
    [InlineData("quotes?speaker=a")]
    [InlineData("search?q=a&tag=a")]
    public async Task A_filter_of_very_many_values_is_refused(string list)
    {
        var name = list[(list.LastIndexOfAny(['?', '&']) + 1)..];
        foreach (var many in new[] { Repeated($"&{name}", 700), Repeated(",b", 1500), Repeated(",-b", 1500) })
            await (await InTimeAsync(() => server.SendAsync(HttpMethod.Get, $"/api/v1/{list}{many}"))).IsProblemAsync(
                400,
                "invalid-request"
            );
    }

    [Theory]
    [InlineData("articles?cursor=")]
    [InlineData("articles?author=")]
    [InlineData("search?include=")]
    [InlineData("timeline?precision=")]
    [InlineData("suggest?q=")]
    public async Task A_parameter_that_is_overlong_is_refused(string parameter)
    {
        var answer = await InTimeAsync(() =>
            server.SendAsync(HttpMethod.Get, $"/api/v1/{parameter}{new string('x', 2001)}")
        );
        Assert.Equal(400, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public async Task JSON_that_never_ends_is_refused(string opening)
    {
        foreach (var path in new[] { "/api/v1/articles", "/api/v1/articles/import", "/api/v1/extract" })
        {
            var answer = await InTimeAsync(() =>
                server.SendAsync(HttpMethod.Post, path, Repeated(opening, 1_000_000 / opening.Length))
            );
            await answer.IsProblemAsync(400, "malformed-json");
        }
    }

    public static TheoryData<string> Texts =>
        [
            "“",
            "\"a\" ",
            "'",
            "A ",
            "Ana. ",
            "he said ",
            "2024-03-12 ",
            "(",
            "U.S. ",
            "“Ana\n\n",
            "‘“",
            "Ana Reyes, the head of the ",
            "😀",
            "a\u0301",
            "\u200d",
        ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_of_one_thing_over_and_over_is_read(string part)
    {
        var text = $"date 2024-03-12 Hostile.\n\nx{Repeated(part, 100_000 / part.Length)}";
        var answer = await InTimeAsync(() => server.SendAsync(HttpMethod.Post, "/api/v1/extract", text, "text/plain"));
        Assert.Equal(200, (int)answer.StatusCode);
    }

    public static TheoryData<string> Pages =>
        [
            "<div>",
            "<p>a",
            "<div><p>a</div>",
            "<a href=x>",
            "<!--",
            "<b><i>",
            "&amp;",
            "a,b ",
            "<br><br>",
            "<meta property=og:title>",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_of_one_thing_over_and_over_is_read_or_refused(string part)
    {
        var page =
            $"<title>Hostile</title><meta name=date content=2024-03-12><article><p>{Repeated(part, 100_000 / part.Length)}";
        var answer = await InTimeAsync(() => server.SendAsync(HttpMethod.Post, "/api/v1/extract", page, "text/html"));
        Assert.Contains((int)answer.StatusCode, new[] { 200, 422 });
    }

    // Each of these once took time that grows with the square.
    [Theory]
    [InlineData("<p>a")]
    [InlineData("<br>a")]
    [InlineData("<hr>")]
    public async Task A_feed_of_one_thing_over_and_over_is_read(string part)
    {
        var html = Repeated(part, 600_000 / part.Length);
        var feed =
            $"<rss version='2.0'><channel><title>F</title><link>https://f.example</link><description>d</description><item><title>Hostile</title><pubDate>Tue, 12 Mar 2024 10:00:00 GMT</pubDate><description><![CDATA[x {html}]]></description></item></channel></rss>";
        var answer = await InTimeAsync(() =>
            server.SendAsync(HttpMethod.Post, "/api/v1/articles/import/bulk", feed, "application/rss+xml")
        );
        Assert.Contains("\"line\":1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/rss+xml", 413)]
    [InlineData("application/x-ndjson", 200)]
    public async Task A_gzip_bomb_unfolds_no_further_than_the_limits(string mediaType, int status)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var blank = new byte[1024 * 1024];
            Array.Fill(blank, (byte)'x');
            for (var megabyte = 0; megabyte < 100; megabyte++)
                await gzip.WriteAsync(blank);
        }
        Assert.True(packed.Length < 1024 * 1024);
        using var body = new ByteArrayContent(packed.ToArray());
        body.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        body.Headers.ContentEncoding.Add("gzip");
        var before = GC.GetTotalAllocatedBytes();
        var answer = await InTimeAsync(() => server.Http.PostAsync(new Uri(BulkAnswers.Path, UriKind.Relative), body));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 400L * 1024 * 1024);
        if (status == 200)
            Assert.Equal(
                "failed",
                Assert.Single(BulkAnswers.ReadLines(await answer.Content.ReadAsStringAsync()).Statuses())
            );
    }

    [Fact]
    public async Task Entities_of_XML_do_not_unfold_and_name_no_file()
    {
        const string feed =
            "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
            + "<rss version=\"2.0\"><channel><title>&b;</title><description>&f;</description></channel></rss>";
        using var body = new StringContent(feed, Encoding.UTF8, "application/rss+xml");
        var answer = await InTimeAsync(() => server.Http.PostAsync(new Uri(BulkAnswers.Path, UriKind.Relative), body));
        await answer.IsProblemAsync(422, "not-importable");
    }

    [Fact]
    public void No_regex_of_ours_can_run_away()
    {
        // None at all, so far; one that comes must be NonBacktracking, or have a timeout.
        var sources = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .ToList();
        Assert.True(sources.Count > 300);
        foreach (var line in sources.SelectMany(File.ReadLines))
        {
            Assert.DoesNotContain("new Regex(", line, StringComparison.Ordinal);
            if (line.Contains("[GeneratedRegex(", StringComparison.Ordinal))
                Assert.True(
                    line.Contains("NonBacktracking", StringComparison.Ordinal)
                        || line.Contains("matchTimeoutMilliseconds", StringComparison.Ordinal),
                    line
                );
        }
    }
}
