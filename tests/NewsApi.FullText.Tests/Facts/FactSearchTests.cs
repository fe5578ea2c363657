using NewsApi.FullText.Facts;
using NewsApi.FullText.Query;
using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Facts;

public sealed class FactSearchTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FactIndex index;

    public FactSearchTests()
    {
        index = FactIndex.Open(folder.Path, Guid.NewGuid());
        index.Apply(
            [
                SampleFacts.Article(
                    10,
                    SampleFacts.Quote(1, "We lost no ships in the storm.", new FactKey(FactField.Speaker, "7")),
                    SampleFacts.Quote(
                        2,
                        "The storm was the worst, a storm of storms.",
                        new FactKey(FactField.Verb, "said")
                    ),
                    SampleFacts.Event(1, "The storm closed the port.", new(2024, 3, 1), new(2024, 3, 31))
                ),
                SampleFacts.Article(
                    20,
                    SampleFacts.Quote(
                        3,
                        "No ship will sail.",
                        new(FactField.Speaker, "8"),
                        new(FactField.Subject, "7")
                    ),
                    SampleFacts.Event(2, "The port opened.", new(2024, 4, 2), new(2024, 4, 2))
                ),
            ],
            [],
            1
        );
    }

    [Theory]
    [InlineData("ship", new long[] { 1, 3 })]
    [InlineData("ship -sail", new long[] { 1 })]
    [InlineData("sail OR worst", new long[] { 2, 3 })]
    [InlineData("\"lost no ship\"", new long[] { 1 })]
    [InlineData("\"lost ships\"", new long[0])]
    [InlineData("\"lost ships\"~1", new long[] { 1 })]
    [InlineData("sto*", new long[] { 1, 2 })]
    [InlineData("port", new long[0])]
    public void Words_find_quotes_as_they_find_articles(string query, long[] expected) =>
        Assert.Equal(expected, index.Find(query).Order());

    [Fact]
    public void The_quote_that_the_words_fit_best_comes_first() => Assert.Equal([2, 1], index.Find("storm"));

    [Fact]
    public void Kinds_are_told_apart_though_their_ids_are_the_same()
    {
        Assert.Equal([1], index.Find("storm", FactKind.Event));
        Assert.Equal([1, 2], index.Find("port", FactKind.Event).Order());
    }

    [Fact]
    public void Filters_leave_what_has_their_keys()
    {
        Assert.Equal(
            [1],
            Filtered(
                "ship",
                [
                    [new(FactField.Speaker, "7")],
                ],
                []
            )
        );
        Assert.Equal(
            [1, 3],
            Filtered(
                "ship",
                [
                    [new(FactField.Speaker, "7"), new(FactField.Subject, "7")],
                ],
                []
            )
        );
        Assert.Equal([3], Filtered("ship", [], [new(FactField.Speaker, "7")]));
        Assert.Empty(
            Filtered(
                "ship",
                [
                    [new(FactField.Speaker, "7")],
                    [new(FactField.Speaker, "8")],
                ],
                []
            )
        );
        Assert.Empty(
            Filtered(
                "ship",
                [
                    [new(FactField.Verb, "7")],
                ],
                []
            )
        );
    }

    private IEnumerable<long> Filtered(string query, FactKey[][] wanted, FactKey[] unwanted) =>
        index.Search(SampleFacts.Request(query) with { Filters = [new FactFilter([.. wanted], unwanted)] }).Ids.Order();

    [Theory]
    [InlineData("2024-03-31", "2024-04-01", new long[] { 1 })]
    [InlineData("2024-04-01", null, new long[] { 2 })]
    [InlineData(null, "2024-02-29", new long[0])]
    [InlineData(null, null, new long[] { 1, 2 })]
    public void Days_leave_events_that_touch_them(string? from, string? to, long[] expected)
    {
        var request = SampleFacts.Request("port", FactKind.Event) with
        {
            From = from is null ? null : DateOnly.Parse(from, null),
            To = to is null ? null : DateOnly.Parse(to, null),
        };
        Assert.Equal(expected, index.Search(request).Ids.Order());
        Assert.Equal(expected.Length, index.Search(request).Total);
    }

    [Fact]
    public void Uncertain_facts_are_left_out()
    {
        Assert.Empty(index.Search(SampleFacts.Request("ship") with { LeastConfidence = 0.91 }).Ids);
        Assert.Equal(2, index.Search(SampleFacts.Request("ship") with { LeastConfidence = 0.9 }).Total);
    }

    [Fact]
    public void A_field_says_nothing_of_a_quote_and_is_refused_where_it_stands()
    {
        var problem = Assert.Throws<QuerySyntaxException>(() => ParsedQuery.ParseWords("ship AND title:storm"));
        Assert.Equal(9, problem.Position);
    }

    [Fact]
    public void An_article_that_changes_has_its_new_facts_and_one_that_goes_has_none()
    {
        index.Apply([SampleFacts.Article(10, SampleFacts.Quote(9, "A ship came."))], [], 2);
        Assert.Equal([3, 9], index.Find("ship").Order());
        Assert.Equal([2], index.Find("port", FactKind.Event));
        index.Apply([SampleFacts.Article(10)], [20], 3);
        Assert.Equal(0, index.Count);
    }

    [Theory]
    [InlineData(FactOrder.Newest)]
    [InlineData(FactOrder.Oldest)]
    public void Places_visit_every_fact_once_in_order(FactOrder order)
    {
        var facts = Enumerable
            .Range(1, 57)
            .Select(id => SampleFacts.Quote(id, "A walrus.") with { Day = SampleFacts.Day.AddDays(id * 7 % 5) })
            .ToList();
        foreach (var some in facts.Chunk(10))
            index.Apply([SampleFacts.Article(100 + some[0].Id, some)], [], 2);
        var request = SampleFacts.Request("walrus") with { Order = order, Take = 10 };
        var seen = new List<long>();
        for (FactPlace? after = null; ; )
        {
            var page = index.Search(request with { After = after });
            Assert.Equal(57, page.Total);
            seen.AddRange(page.Ids);
            if (page.Ids.Count < 10)
                break;
            after = new FactPlace(facts[(int)page.Ids[^1] - 1].Day, page.Ids[^1]);
        }
        var sign = order == FactOrder.Oldest ? 1 : -1;
        Assert.Equal(facts.OrderBy(f => sign * f.Day.DayNumber).ThenBy(f => f.Id).Select(f => f.Id), seen);
    }

    [Fact]
    public void A_key_of_any_length_is_kept_and_found()
    {
        var cue = new string('x', 100_000);
        index.Apply(
            [SampleFacts.Article(30, SampleFacts.Quote(30, "A seal.", new FactKey(FactField.Verb, cue)))],
            [],
            2
        );
        Assert.Equal(
            [30],
            Filtered(
                "seal",
                [
                    [new(FactField.Verb, cue)],
                ],
                []
            )
        );
    }

    [Fact]
    public void Quotes_that_have_many_of_the_rarer_words_are_candidates_for_the_same_quote()
    {
        index.Apply(
            [SampleFacts.Article(40, SampleFacts.Quote(40, "Nobody lost any ships in that dreadful storm"))],
            [],
            2
        );
        Assert.Equal([40], index.FindSimilarQuotes("We lost no ships in the storm.", except: 1, most: 10));
        Assert.Empty(index.FindSimilarQuotes("Yes", except: 1, most: 10));
    }

    public void Dispose()
    {
        index.Dispose();
        folder.Dispose();
    }
}
