using Microsoft.EntityFrameworkCore;
using NewsApi.Storage.Tests.Support;

namespace NewsApi.Storage.Tests.Contract;

public abstract partial class ArchiveContract
{
    // Fractions of different lengths, in no order; a microsecond is the least that every database keeps.
    private static readonly DateTime[] Instants =
    [
        Sample.Instant,
        Sample.Instant.AddMilliseconds(500),
        Sample.Instant.AddMilliseconds(250),
        Sample.Instant.AddMicroseconds(-1),
        Sample.Instant.AddMicroseconds(1),
        Sample.Instant.AddMilliseconds(50),
        Sample.Instant.AddDays(-9_000),
        Sample.Instant.AddDays(200_000),
    ];

    private Task StoreInstantsAsync() =>
        StoreAsync([
            .. Instants.Select(at =>
            {
                var change = Sample.Change(1);
                change.At = at;
                return change;
            }),
        ]);

    [Fact]
    public async Task Instants_come_back_in_utc_and_exact()
    {
        await StoreInstantsAsync();
        var stored = await ReadAsync(context =>
            context.Changes.OrderBy(c => c.Sequence).Select(c => c.At).ToListAsync()
        );
        Assert.Equal(Instants, stored);
        Assert.All(stored, at => Assert.Equal(DateTimeKind.Utc, at.Kind));
    }

    [Fact]
    public async Task An_instant_of_another_kind_is_stored_in_utc()
    {
        var local = new DateTime(2024, 5, 1, 12, 0, 0, DateTimeKind.Local);
        var article = Sample.Article("one");
        article.PublishedAt = local;
        await StoreAsync(article);
        var stored = await ReadAsync(context => context.Articles.Select(a => a.PublishedAt).SingleAsync());
        Assert.Equal(local.ToUniversalTime(), stored);
        Assert.Equal(DateTimeKind.Utc, stored!.Value.Kind);
    }

    [Fact]
    public async Task Instants_are_ordered_in_the_database()
    {
        await StoreInstantsAsync();
        await using var context = CreateContext();
        Assert.Equal(Instants.Order(), await context.Changes.OrderBy(c => c.At).Select(c => c.At).ToListAsync());
        Assert.Equal(
            Instants.OrderDescending(),
            await context.Changes.OrderByDescending(c => c.At).Select(c => c.At).ToListAsync()
        );
        Assert.Equal(Instants.Max(), await context.Changes.MaxAsync(c => c.At));
    }

    [Fact]
    public async Task Instants_are_compared_in_the_database()
    {
        await StoreInstantsAsync();
        await using var context = CreateContext();
        foreach (var limit in Instants)
        {
            Assert.Equal(Instants.Count(at => at < limit), await context.Changes.CountAsync(c => c.At < limit));
            Assert.Equal(1, await context.Changes.CountAsync(c => c.At == limit));
        }
    }

    [Fact]
    public async Task Days_of_all_centuries_come_back_in_order()
    {
        DateOnly[] days = [new(2024, 5, 1), DateOnly.MinValue, DateOnly.MaxValue, new(1815, 6, 18), new(987, 7, 3)];
        var article = Sample.Article("one");
        foreach (var day in days)
        {
            var happening = Sample.Event();
            (happening.SortDay, happening.Start, happening.End) = (day, day, null);
            article.Timeline.Add(happening);
        }
        await StoreAsync(article);
        await using var context = CreateContext();
        var stored = await context.Timeline.OrderBy(e => e.SortDay).ToListAsync();
        Assert.Equal(days.Order(), stored.Select(e => e.SortDay));
        Assert.All(stored, e => Assert.Equal((e.SortDay, null), (e.Start, e.End)));
        Assert.Equal(2, await context.Timeline.CountAsync(e => e.Start < new DateOnly(1000, 1, 1)));
    }
}
