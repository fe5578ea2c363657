using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsApi.Storage.Model;
using NewsApi.Storage.Tests.Support;

namespace NewsApi.Storage.Tests.Contract;

/// <summary>Rows that are inserted past the change tracker.</summary>
public abstract partial class ArchiveContract
{
    [Fact]
    public async Task Inserted_rows_are_those_that_the_change_tracker_would_store()
    {
        var (speaker, other) = (Sample.Entity("ann"), Sample.Entity("bob", "organization"));
        await StoreAsync(speaker, other, Filled("tracked", speaker, other), Sample.Change(1));
        await InsertAsync<Article>(Filled("inserted", speaker, other), Sample.Article("bare"));
        await InsertAsync(Sample.Change(2));
        var rows = await ReadAsync(DumpAsync);
        var inserted = rows.ToLookup(row => row.Table, row => row.Text.Replace("inserted", "tracked"));
        foreach (var table in new[] { "Articles", "ArticleAuthors", "ArticleTags", "Quotes", "TimelineEvents" })
        {
            // Everything but the keys is the same.
            var twins = inserted[table].Take(2).Select(WithoutKeys).ToList();
            Assert.Equal(twins[0], twins[1]);
        }
        foreach (var table in new[] { "Appearances", "QuoteSubjects", "EventEntities", "Changes" })
        {
            var twins = inserted[table].Select(WithoutKeys).ToList();
            Assert.Equal(twins[..(twins.Count / 2)], twins[(twins.Count / 2)..]);
        }
    }

    [Fact]
    public async Task Inserted_rows_have_keys_that_were_never_used()
    {
        await StoreAsync(Sample.Article("first"), Sample.Article("second"));
        await ReadAsync(context => context.Articles.Where(a => a.Slug == "second").ExecuteDeleteAsync());
        var (third, fourth) = (Sample.Article("third"), Sample.Article("fourth"));
        await InsertAsync(third, fourth);
        Assert.Equal([3, 4], new[] { third.Id, fourth.Id });
        await ReadAsync(context => context.Articles.Where(a => a.Id > 1).ExecuteDeleteAsync());
        await StoreAsync(Sample.Article("fifth"));
        Assert.Equal([1, 5], await ReadAsync(context => context.Articles.Select(a => a.Id).ToListAsync()));
    }

    [Fact]
    public async Task Rows_inserted_in_a_transaction_that_is_rolled_back_are_not_there()
    {
        await using (var context = CreateContext())
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await context.InsertAsync([Sample.Article("gone")]);
        }
        Assert.Empty(await ReadAsync(context => context.Articles.ToListAsync()));
    }

    // Every column has a value that is not its default.
    private static Article Filled(string name, Entity speaker, Entity other)
    {
        var article = Sample.ArticleWithFacts(name, speaker, other);
        article.PublishedAt = Sample.Instant.AddTicks(1_234_567);
        article.SourceName = "The Herald";
        article.SourceKey = "the-herald";
        article.SourceUrl = "https://herald.example/";
        article.Url = $"https://herald.example/{name}";
        article.WordCount = 3;
        article.ExtractionWarnings = ["a “warning”"];
        var quote = article.Quotes[0];
        quote.Start = 2;
        quote.SpeakerSpan = Sample.Span("a\"b");
        quote.SpeakerKind = "named";
        quote.ResolvedBy = "coreference";
        quote.Cue = Sample.Span("said");
        quote.CueKey = "said";
        quote.Confidence = 0.1 + 0.2;
        quote.Status = FactStatus.Confirmed;
        article.Timeline[0].Anchor = new DateOnly(2024, 2, 29);
        article.Timeline[0].Confidence = 1 / 3.0;
        article.Appearances[0].Salience = 0.7;
        article.Appearances[0].MentionCount = 1;
        return article;
    }

    private async Task InsertAsync<T>(params T[] rows)
        where T : class
    {
        await using var context = CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        context.AttachRange(rows.OfType<Article>().SelectMany(a => a.Appearances).Select(a => a.Entity!).Distinct());
        await context.InsertAsync(rows);
        await transaction.CommitAsync();
    }

    /// <summary>Every row of every table as its columns stand in the database, in the order of their keys.</summary>
    private static async Task<List<(string Table, string Text)>> DumpAsync(NewsDbContext context)
    {
        var rows = new List<(string, string)>();
        await context.Database.OpenConnectionAsync();
        foreach (var table in context.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var columns = Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(i => $"{reader.GetName(i)}={Raw(reader[i])}");
                rows.Add((table, string.Join('|', columns)));
            }
        }
        return rows;
    }

    private static string Raw(object value) =>
        $"{Convert.ToString(value, CultureInfo.InvariantCulture)} ({value.GetType().Name})";

    private static string WithoutKeys(string row) =>
        string.Join(
            '|',
            row.Split('|')
                .Where(column =>
                    column.Split('=')[0] is not ("Id" or "ArticleId" or "QuoteId" or "EventId" or "Sequence")
                )
        );
}
