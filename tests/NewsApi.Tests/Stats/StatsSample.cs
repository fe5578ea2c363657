namespace NewsApi.Tests.Stats;

/// <summary>Articles made up at random, always the same ones, and filters with what they leave.</summary>
internal static class StatsSample
{
    private static readonly string[] Sources = ["Alpha", "Beta", "Gamma", "Delta"];
    private static readonly string[] Tags = ["art", "bees", "cars", "dogs"];
    private static readonly string[] Authors = ["Jo", "Kim"];

    public static IReadOnlyList<(string Query, Func<SampleArticle, bool> Holds)> Filters =>
        [
            ("", _ => true),
            ("&source=alpha,beta", item => item.Source is "Alpha" or "Beta"),
            ("&tag=art&tag=-bees", item => item.Tags.Contains("art") && !item.Tags.Contains("bees")),
            (
                "&from=2020-12-28&to=2021-02-01",
                item => item.Day is { Year: 2020, Day: >= 28 } or { Year: 2021, Month: 1 }
            ),
            ("&author=kim&source=-alpha", item => item.Author == "Kim" && item.Source != "Alpha"),
        ];

    /// <param name="word">What finds them, and no other.</param>
    public static IReadOnlyList<SampleArticle> Articles(string word)
    {
        var random = new Random(7);
        return
        [
            .. Enumerable
                .Range(0, 80)
                .Select(number => new SampleArticle(
                    $"The {word} number {number}",
                    new DateOnly(2020, 12, 1).AddDays(random.Next(62)),
                    Sources[random.Next(4) * random.Next(4) / 3],
                    [.. Tags.Where(_ => random.Next(3) == 0)],
                    Authors[random.Next(2)]
                )),
        ];
    }
}

internal sealed record SampleArticle(
    string Title,
    DateOnly Day,
    string Source,
    IReadOnlyList<string> Tags,
    string Author
)
{
    public object ToLine() =>
        new
        {
            title = Title,
            body = "It was seen at the river.",
            publishedOn = Day,
            language = "en",
            source = new { name = Source },
            tags = Tags,
            authors = new[] { Author },
        };
}
