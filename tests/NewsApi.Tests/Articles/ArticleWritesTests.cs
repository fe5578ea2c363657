using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Extraction;
using NewsApi.Storage;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

/// <summary>Articles that are stored together, against the same articles stored one after the other.</summary>
public sealed class ArticleWritesTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    // Every way in which articles of one group meet: same text, same url, same slug, a slug that looks numbered, names in common.
    private static readonly ArticleRequest[] Meeting =
    [
        Request("Ferries run", Calder.Body, "https://calder.example/1", ["Ann Lee", "Bo Dahl"], ["Sea", "Ports"]),
        Request("Ferries run", Calder.Body + "\n\nAna Reyes met President Joe Biden in Paris on 3 May 2023."),
        Request("Ferries run 2", "Paris said no. “Paris will not pay,” Joe Biden said on Friday."),
        Request("Ferries run", "A third text of one headline."),
        Request("ferries RUN", Calder.Body),
        Request("Another headline", "Another text of one address.", "https://calder.example/1"),
        Request("Tables", "Der Rat der Stadt hat am Montag beschlossen, dass die Brücke über den Fluss gebaut wird."),
        Request("1984", "In 1984, the company 1984 was founded. George Washington visited Washington."),
    ];

    [Fact]
    public async Task Rows_are_those_of_articles_stored_one_after_the_other()
    {
        using var together = new NewsApiServer();
        using var alone = new NewsApiServer();
        var answers = await WriteAsync(together, Meeting, OnDuplicate.Skip);
        foreach (var request in Meeting)
            await AloneAsync(alone, Read(request, OnDuplicate.Skip));
        Assert.Equal(2, answers.Count(answer => answer.Outcome == StoreOutcome.Skipped));
        Assert.Equal(answers[0].Id, answers[4].Id);
        Assert.Equal(answers[0].Id, answers[5].Id);
        var (rows, expected) = (
            await TableRows.ReadAsync(Context(together)),
            await TableRows.ReadAsync(Context(alone))
        );
        Assert.Contains(expected, row => row.StartsWith("QuoteSubjects", StringComparison.Ordinal));
        Assert.Equal(expected, rows);
    }

    [Fact]
    public async Task Updates_come_after_those_before_them_and_before_those_after_them()
    {
        var requests = new[]
        {
            Request("Order", "First text.", "https://order.example/1"),
            Request("Order", "Second text.", "https://order.example/1"),
            Request("Order", "Third text.", "https://order.example/2"),
            Request("Order", "Second text.", "https://order.example/1"),
        };
        var answers = await WriteAsync(server, requests, OnDuplicate.Update);
        Assert.Equal(
            [StoreOutcome.Created, StoreOutcome.Updated, StoreOutcome.Created, StoreOutcome.Skipped],
            answers.Select(answer => answer.Outcome)
        );
        var article = await server.GetAsync($"/api/v1/articles/{answers[0].Id}");
        Assert.Equal("Second text.", (string?)article["body"]);
        Assert.Equal(2, (int)(await server.GetAsync("/api/v1/search?q=title:order"))["total"]!);
        Assert.Equal(0, (int)(await server.GetAsync("/api/v1/search?q=\"first text\""))["total"]!);
    }

    [Fact]
    public async Task One_that_fails_harms_none_that_was_to_be_stored_with_it()
    {
        var writer = server.Services.GetRequiredService<ArchiveWriter>();
        var kind = new Fragile();
        var writes = Enumerable.Range(0, 40).Select(i => writer.WriteAsync(kind, i, CancellationToken.None)).ToList();
        for (var i = 0; i < writes.Count; i++)
        {
            if (i == Fragile.Poison)
                await Assert.ThrowsAsync<InvalidOperationException>(() => writes[i]);
            else
                Assert.Equal(i, await writes[i]);
        }
        await using var context = Context(server);
        Assert.Equal(39, await context.Entities.CountAsync(e => e.Name == nameof(Fragile)));
    }

    [Fact]
    public async Task What_is_answered_is_what_a_reader_gets()
    {
        var answer = await server.SendAsync(HttpMethod.Post, "/api/v1/articles", Meeting[1] with { Title = "Answer" });
        var posted = await answer.JsonAsync();
        Assert.NotEmpty(posted["quotes"]!.AsArray());
        Assert.NotEmpty(posted["timeline"]!.AsArray());
        Assert.Equal((await server.GetAsync($"/api/v1/articles/{posted["id"]}")).ToJsonString(), posted.ToJsonString());
    }

    private static ArticleRequest Request(
        string title,
        string body,
        string? url = null,
        IReadOnlyList<string>? authors = null,
        IReadOnlyList<string>? tags = null
    ) =>
        new()
        {
            Title = title,
            Body = body,
            PublishedOn = new DateOnly(2024, 3, 12),
            Url = url,
            Authors = authors,
            Tags = tags,
        };

    private static ReadArticle Read(ArticleRequest request, OnDuplicate onDuplicate)
    {
        var draft = ArticleDraft.Of(request);
        return new ReadArticle(draft, ArticleExtractor.Read(draft.ToText()), onDuplicate);
    }

    // Queued without waiting, behind a write that holds the writer up, so that they are one group.
    private static async Task<StoredRow[]> WriteAsync(NewsApiServer server, ArticleRequest[] requests, OnDuplicate then)
    {
        var articles = requests.Select(request => Read(request, then)).ToList();
        var queue = server.Services.GetRequiredService<ArticleQueue>();
        var all = new TaskCompletionSource();
        var holding = server
            .Services.GetRequiredService<ArchiveWriter>()
            .WriteAsync<object?>(
                async _ =>
                {
                    await all.Task;
                    return null;
                },
                CancellationToken.None
            );
        var answers = articles.Select(a => queue.StoreAsync(a, isOwed: true, CancellationToken.None)).ToList();
        all.SetResult();
        await holding;
        return await Task.WhenAll(answers);
    }

    private static Task<StoredRow> AloneAsync(NewsApiServer server, ReadArticle article) =>
        server
            .Services.GetRequiredService<ArchiveWriter>()
            .WriteAsync(
                context =>
                    server
                        .Services.GetRequiredService<ArticleStore>()
                        .StoreAsync(context, article.Draft, article.Facts, article.OnDuplicate),
                CancellationToken.None
            );

    private static NewsDbContext Context(NewsApiServer server) =>
        server.Services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContext();

    /// <summary>Stores an entity for each item; together with the poison, all fail.</summary>
    private sealed class Fragile : JointWrite<int, int>
    {
        public const int Poison = 17;

        public override async Task<IReadOnlyList<Settled<int>>> RunAsync(WriteGroup group, IReadOnlyList<int> items)
        {
            foreach (var item in items)
                await RunAloneAsync(group.Context, item);
            return [.. items.Select(item => new Settled<int>(item, null))];
        }

        public override async Task<int> RunAloneAsync(NewsDbContext context, int item)
        {
            var identity = new EntityIdentity(NewsApi.Extraction.Entities.EntityType.Other, $"fragile {item}");
            var entity = EntityRegistry.Create(identity, new HashSet<string>());
            entity.Name = nameof(Fragile);
            await context.InsertAsync([entity]);
            return item == Poison ? throw new InvalidOperationException("Poison.") : item;
        }
    }
}
