using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Timeline;

public sealed class TimelineTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    [Theory]
    [InlineData("2021-08", "month", "2021-08-01", "2021-08-31")]
    [InlineData("1987", "year", "1987-01-01", "1987-12-31")]
    [InlineData("2021-11-15/2021-11-21", "week", "2021-11-15", "2021-11-21")]
    [InlineData("../2020", "interval", null, "2020-12-31")]
    [InlineData("9999-12", "month", "9999-12-01", "9999-12-31")]
    [InlineData("9999-12-27/..", "interval", "9999-12-27", null)]
    public async Task An_event_that_a_person_adds_keeps_the_precision_of_its_date(
        string edtf,
        string precision,
        string? first,
        string? last
    )
    {
        var article = await server.ImportedAsync(Calder.Text($"Added event {edtf}"));
        var answer = await server.SendAsync(
            HttpMethod.Post,
            $"/api/v1/articles/{article["id"]}/timeline",
            new
            {
                edtf,
                expression = Calder.Span("on Monday"),
                sentence = Calder.Span("The Calder Port Authority closed the harbour on Monday."),
                title = "The harbour closed",
                tense = "happened",
                entities = new[] { "ana-reyes" },
            }
        );
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var added = await answer.JsonAsync();
        Assert.Equal(edtf, (string?)added["date"]!["edtf"]);
        Assert.Equal(precision, (string?)added["date"]!["precision"]);
        Assert.Equal(first, (string?)added["date"]!["start"]);
        Assert.Equal(last, (string?)added["date"]!["end"]);
        Assert.Equal("confirmed", (string?)added["status"]);
        Assert.Single(added["entityIds"]!.AsArray());
    }

    [Theory]
    [InlineData("2021-13")]
    [InlineData("2021-02-30")]
    [InlineData("soon")]
    [InlineData("2021-11-21/2021-11-15")]
    public async Task A_date_that_does_not_exist_is_refused(string edtf)
    {
        var answer = await server.SendAsync(
            HttpMethod.Post,
            "/api/v1/articles/1/timeline",
            new
            {
                edtf,
                expression = new { start = 0, end = 3 },
                sentence = new { start = 0, end = 3 },
                title = "Nothing",
                tense = "happened",
            }
        );
        var problem = await answer.IsProblemAsync(400, "invalid-request");
        Assert.NotNull(problem["errors"]!["edtf"]);
    }

    [Fact]
    public async Task A_patched_event_is_edited_and_a_deleted_one_leaves_the_timeline()
    {
        var article = await server.ImportedAsync(Calder.Text("Patched event"));
        var path = $"/api/v1/timeline/{Calder.Event(article, "2024-03-11")["id"]}";
        var edited = await (
            await server.SendAsync(HttpMethod.Patch, path, new { title = "Harbour closed" })
        ).JsonAsync();
        Assert.Equal("edited", (string?)edited["status"]);
        Assert.Equal("Harbour closed", (string?)edited["title"]);
        Assert.Equal(HttpStatusCode.NoContent, (await server.SendAsync(HttpMethod.Delete, path)).StatusCode);
        var whole = await server.GetAsync($"/api/v1/articles/{article["id"]}");
        Assert.DoesNotContain(whole["timeline"]!.AsArray(), e => (string?)e!["date"]!["edtf"] == "2024-03-11");
        await (await server.SendAsync(HttpMethod.Get, "/api/v1/timeline/987654")).IsProblemAsync(
            404,
            "event-not-found"
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("group=true&")]
    public async Task A_leading_minus_leaves_the_events_of_others(string parameters)
    {
        var all = await IdsAsync(parameters);
        var with = await IdsAsync($"{parameters}entity=morocco");
        Assert.InRange(with.Count, 1, all.Count - 1);
        Assert.Equal(all.Except(with), await IdsAsync($"{parameters}entity=-morocco"));
    }

    private async Task<IReadOnlyList<long>> IdsAsync(string parameters) =>
        [
            .. (await server.GetAsync($"/api/v1/timeline?pageSize=100&status=confirmed&to=2022-01-01&{parameters}"))[
                "items"
            ]!
                .AsArray()
                .Select(e => (long)e!["id"]!),
        ];

    [Theory]
    [InlineData("from=2021-08-31&to=2021-08-31", "2021-08")]
    [InlineData("from=1900-01-01&to=1959-12-31", null)]
    [InlineData("from=2000-06-01&to=2000-06-02", "2000")]
    public async Task Days_find_the_events_that_touch_them(string filter, string? expected)
    {
        var found = await server.GetAsync(
            $"/api/v1/timeline?status=confirmed&entity=morocco,israel,second-intifada&{filter}"
        );
        var dates = found["items"]!.AsArray().Select(e => (string?)e!["date"]!["edtf"]).ToList();
        if (expected is null)
            Assert.Empty(dates);
        else
            Assert.Contains(expected, dates);
    }
}
