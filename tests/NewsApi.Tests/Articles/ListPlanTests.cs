using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

/// <summary>A page costs what it shows, anywhere in the list: an index has every order, and cursors begin at their place in it.</summary>
public sealed class ListPlanTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    [Theory]
    [InlineData("-publishedOn", "2024-01-01")]
    [InlineData("publishedOn", "2024-01-01")]
    [InlineData("title", "Port")]
    public async Task Pages_and_cursors_go_by_an_index(string sort, string key)
    {
        var first = await PlanAsync(sort, null);
        Assert.StartsWith("SCAN a USING ", first, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", first, StringComparison.Ordinal);
        var later = await PlanAsync(sort, new ListCursor(sort, key, 7).ToString());
        Assert.StartsWith("SEARCH a USING ", later, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", later, StringComparison.Ordinal);
    }

    private async Task<string> PlanAsync(string sort, string? cursor)
    {
        var contexts = server.Services.GetRequiredService<IDbContextFactory<NewsDbContext>>();
        await using var context = await contexts.CreateDbContextAsync();
        var rows = ArticleOrders.Find(sort)!.Apply(context.Articles, cursor).Take(21).Select(a => a.Id);
        await context.Database.OpenConnectionAsync();
        await using var command = rows.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync())
            steps.Add(reader.GetString(3));
        return string.Join('\n', steps);
    }
}
