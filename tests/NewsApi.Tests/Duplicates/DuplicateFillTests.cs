using NewsApi.Tests.Support;

namespace NewsApi.Tests.Duplicates;

/// <summary>An archive from before there were fingerprints gets them when a server starts over it.</summary>
public sealed class DuplicateFillTests
{
    private const string Skipped = "/api/v1/articles?tag=plover&duplicates=skip&pageSize=100";

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
            await TestArchive.ExecuteAsync(
                folder,
                """
                DELETE FROM "ArticleBands";
                UPDATE "Articles" SET "Fingerprint" = NULL, "DuplicateOfId" = NULL;
                UPDATE "Quotes" SET "TextKey" = 0
                """
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
            Assert.Equal(
                0,
                await TestArchive.CountAsync(folder, """SELECT COUNT(*) FROM "Articles" WHERE "Fingerprint" IS NULL""")
            );
            Assert.Equal(
                0,
                await TestArchive.CountAsync(folder, """SELECT COUNT(*) FROM "Quotes" WHERE "TextKey" = 0""")
            );
        }
        finally
        {
            TestArchive.Delete(folder);
            Directory.Delete(folder, recursive: true);
        }
    }
}
