using NewsApi.Extraction.Entities;

namespace NewsApi.Extraction.Tests.Entities;

public sealed class NameTests
{
    public static TheoryData<string, string, string> Names => ExampleRows.Of("Entities.names.examples.txt");

    public static TheoryData<string, string, string> Links => ExampleRows.Of("Entities.links.examples.txt");

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_of_people_organizations_and_places_are_found_with_their_type(
        string why,
        string text,
        string expected
    )
    {
        var found = Read(text)
            .SelectMany(entity =>
                entity.Mentions.Select(mention => (mention.Start, entity.Type, Text: mention.In(text)))
            )
            .Where(mention => mention.Type is EntityType.Person or EntityType.Organization or EntityType.Place)
            .OrderBy(mention => mention.Start)
            .Select(mention => $"{mention.Type.ToString().ToLowerInvariant()}: {mention.Text}");

        Assert.True(why.Length > 0);
        Assert.Equal(expected, string.Join(" | ", found) is { Length: > 0 } names ? names : "none");
    }

    [Theory]
    [MemberData(nameof(Links))]
    public void Mentions_of_one_thing_are_one_entity_and_of_two_are_two(string why, string text, string expected)
    {
        var found = Read(text).ToDictionary(entity => entity.Name, entity => entity.Mentions.Count);

        Assert.True(why.Length > 0);
        foreach (var entity in expected.Split(" | "))
        {
            var (name, count) = (entity[..entity.LastIndexOf(' ')], int.Parse(entity[(entity.LastIndexOf(' ') + 1)..]));
            Assert.Equal(count, found.GetValueOrDefault(name));
        }
    }

    private static IReadOnlyList<ExtractedEntity> Read(string text) =>
        ArticleExtractor.Read(new ArticleText("", text, new DateOnly(2021, 11, 23))).Entities;
}
