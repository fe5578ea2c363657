using NewsApi.Storage.Model;

namespace NewsApi.Storage.Tests.Support;

/// <summary>Rows with what a test does not care about filled in; the name makes them unique.</summary>
internal static class Sample
{
    public static readonly DateTime Instant = new(2024, 5, 1, 10, 0, 0, DateTimeKind.Utc);

    public static EvidenceSpan Span(string exact = "walrus") => new(2, 2 + exact.Length, exact);

    public static Article Article(string name) =>
        new()
        {
            Slug = name,
            Title = name,
            Body = "A walrus sleeps.",
            PublishedOn = new DateOnly(2024, 5, 1),
            Language = "en",
            TextHash = name,
            Revision = 1,
            CreatedAt = Instant,
            UpdatedAt = Instant,
            ExtractionVersion = "1",
            ExtractionWarnings = [],
        };

    public static Entity Entity(string name, string type = "person") =>
        new()
        {
            Slug = name,
            Type = type,
            Name = name,
            Key = name,
            Revision = 1,
        };

    public static Quote Quote(Entity? speaker = null, string text = "walrus") =>
        new()
        {
            Type = "direct",
            Text = text,
            Parts = [Span(text)],
            Speaker = speaker,
            SpeakerName = speaker?.Name,
            Rule = "test",
        };

    public static Appearance Appearance(Entity entity) => new() { Entity = entity, Mentions = [Span()] };

    public static TimelineEvent Event() =>
        new()
        {
            Edtf = "2024",
            Start = new DateOnly(2024, 1, 1),
            End = new DateOnly(2024, 12, 31),
            SortDay = new DateOnly(2024, 1, 1),
            Precision = "year",
            Expression = Span(),
            Kind = "absolute",
            Title = "A walrus sleeps",
            Sentence = Span(),
            Tense = "happened",
            Rule = "test",
        };

    public static Change Change(long articleId, ChangeKind kind = ChangeKind.Created) =>
        new()
        {
            ArticleId = articleId,
            Kind = kind,
            At = Instant,
        };

    /// <summary>An article with one fact of every kind, all about two entities.</summary>
    public static Article ArticleWithFacts(string name, Entity speaker, Entity other)
    {
        var article = Article(name);
        article.Authors.Add(new ArticleAuthor { Name = "Ann", Key = "ann" });
        article.Tags.Add(new ArticleTag { Name = "Sea", Key = "sea" });
        article.Appearances.AddRange([Appearance(speaker), Appearance(other)]);
        var quote = Quote(speaker);
        quote.About.Add(new QuoteSubject { Entity = other });
        article.Quotes.Add(quote);
        var happening = Event();
        happening.Entities.AddRange([
            new EventEntity { Entity = speaker },
            new EventEntity { Entity = other, Position = 1 },
        ]);
        article.Timeline.Add(happening);
        return article;
    }
}
