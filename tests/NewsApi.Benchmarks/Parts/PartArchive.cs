using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsApi.Articles;
using NewsApi.Benchmarks.Corpus;
using NewsApi.Hosting;

namespace NewsApi.Benchmarks.Parts;

/// <summary>The server's services over an archive of its own in a temporary folder, without HTTP.</summary>
internal sealed class PartArchive : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsapi-parts-").FullName;
    private readonly WebApplication app;

    private PartArchive()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["ConnectionStrings:NewsApi"] = $"Data Source={Path.Combine(folder, "newsapi.db")}",
                ["Index:Path"] = Path.Combine(folder, "index"),
                ["urls"] = "http://127.0.0.1:0",
            }
        );
        builder.Logging.ClearProviders();
        builder.Services.AddNewsApiOptions();
        builder.Services.AddArchive(builder.Configuration);
        builder.Services.AddWeb();
        app = builder.Build();
    }

    public static async Task<PartArchive> MakeAsync(IReadOnlyList<GeneratedArticle> articles)
    {
        var archive = new PartArchive();
        await archive.app.Services.PrepareArchiveAsync(CancellationToken.None);
        await archive.app.StartAsync();
        await archive.StoreAsync(articles);
        return archive;
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Stores them as that many clients would who post at the same time.</summary>
    public Task StoreAsync(IEnumerable<GeneratedArticle> articles)
    {
        var service = Get<ArticleService>();
        return Task.WhenAll(
            articles.Select(article =>
                Task.Run(() => service.StoreAsync(RequestOf(article), OnDuplicate.Skip, CancellationToken.None))
            )
        );
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static ArticleRequest RequestOf(GeneratedArticle article) =>
        new()
        {
            Title = article.Title,
            Body = article.Body,
            PublishedOn = article.PublishedOn,
            Language = article.Language,
            Source = new SourceRequest { Name = article.Source.Name, Url = article.Source.Url },
            Url = article.Url,
            Authors = article.Authors,
            Tags = article.Tags,
        };
}
