using Microsoft.Data.Sqlite;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Duplicates;

/// <summary>An archive from before there were fingerprints gets them when a server starts over it.</summary>
public sealed class DuplicateFillTests
{
    private const string Skipped = "/api/v1/articles?tag=plover&duplicates=skip&pageSize=100";

    private static async Task RunAsync(string folder, string sql)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder, "newsapi.db")};Pooling=False"
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> CountAsync(string folder, string sql)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder, "newsapi.db")};Pooling=False"
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // As above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync())!;
    }

    [Fact]
    public async Task Old_articles_are_grouped_as_new_ones_are()
    {
        var folder = Directory.CreateTempSubdirectory("newsapi-test-").FullName;
        try
        {
            long[] first;
            using (var before = NewsApiServer.Over(folder))
            {
                var lines = Enumerable
                    .Range(0, 120)
                    .Select(i => new
                    {
                        title = $"Plover {i}",
                        body = i == 7 ? "Too short." : Reprints.Version(200 + (i / 2), i % 2),
                        publishedOn = "2021-05-01",
                        language = "en",
                        tags = new[] { "plover" },
                    });
                await before.BulkAsync(BulkAnswers.Lines(lines));
                first = await before.IdsAsync(Skipped);
                Assert.Equal(61, first.Length);
            }
            await RunAsync(
                folder,
                "DELETE FROM ArticleBands; UPDATE Articles SET Fingerprint = NULL, DuplicateOfId = NULL; UPDATE Quotes SET TextKey = 0"
            );
            using (var after = NewsApiServer.Over(folder))
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
                while ((await after.IdsAsync(Skipped)).Length > first.Length)
                    await Task.Delay(20, patience.Token);
                Assert.Equal(first, await after.IdsAsync(Skipped));
                Assert.Equal(
                    120 - first.Length,
                    (int)(await after.GetAsync("/api/v1/search?q=plover&duplicates=only"))["total"]!
                );
            }
            Assert.Equal(0, await CountAsync(folder, "SELECT COUNT(*) FROM Articles WHERE Fingerprint IS NULL"));
            Assert.Equal(0, await CountAsync(folder, "SELECT COUNT(*) FROM Quotes WHERE TextKey = 0"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
