using Microsoft.EntityFrameworkCore;
using NewsApi.Storage.Model;
using NewsApi.Storage.Tests.Support;

namespace NewsApi.Storage.Tests.Contract;

public abstract partial class ArchiveContract
{
    private static Appearance Appearance(Article article, Entity entity, int mentions, FactStatus status) =>
        new()
        {
            ArticleId = article.Id,
            EntityId = entity.Id,
            PublishedOn = article.PublishedOn,
            Mentions = [],
            MentionCount = mentions,
            Status = status,
        };

    private Task<(int Articles, int Mentions)> CountsAsync(string slug) =>
        ReadAsync(async context =>
        {
            var entity = await context.Entities.SingleAsync(e => e.Slug == slug);
            return (entity.ArticleCount, entity.MentionCount);
        });

    [Fact]
    public async Task An_appearance_that_takes_the_place_of_another_is_counted_once()
    {
        var (article, entity) = (Sample.Article("replaced"), Sample.Entity("cyd"));
        await StoreAsync(article, entity);
        await StoreAsync(Appearance(article, entity, 2, FactStatus.Auto));
        await ReadAsync(async context =>
        {
            context.Appearances.Remove(await context.Appearances.SingleAsync(a => a.EntityId == entity.Id));
            context.Appearances.Add(Appearance(article, entity, 3, FactStatus.Auto));
            return await context.SaveChangesAsync();
        });
        Assert.Equal((1, 3), await CountsAsync("cyd"));
    }

    [Fact]
    public async Task The_database_counts_articles_and_mentions_of_an_entity_whoever_writes()
    {
        var (one, two, three) = (Sample.Article("one"), Sample.Article("two"), Sample.Article("three"));
        var (ann, bob) = (Sample.Entity("ann"), Sample.Entity("bob"));
        await StoreAsync(one, two, three, ann, bob);
        await StoreAsync(
            Appearance(one, ann, 2, FactStatus.Auto),
            Appearance(two, ann, 3, FactStatus.Confirmed),
            Appearance(three, ann, 5, FactStatus.Rejected)
        );
        Assert.Equal((2, 5), await CountsAsync("ann"));
        await ReadAsync(context =>
            context
                .Appearances.Where(a => a.ArticleId == one.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.MentionCount, 7))
        );
        Assert.Equal((2, 10), await CountsAsync("ann"));
        await ReadAsync(context =>
            context
                .Appearances.Where(a => a.ArticleId == three.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.Status, FactStatus.Auto))
        );
        Assert.Equal((3, 15), await CountsAsync("ann"));
        await ReadAsync(context =>
            context
                .Appearances.Where(a => a.ArticleId == two.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.EntityId, bob.Id))
        );
        Assert.Equal((2, 12), await CountsAsync("ann"));
        Assert.Equal((1, 3), await CountsAsync("bob"));
        await ReadAsync(context => context.Articles.Where(a => a.Id == one.Id).ExecuteDeleteAsync());
        Assert.Equal((1, 5), await CountsAsync("ann"));
    }

    [Fact]
    public async Task The_day_of_an_appearance_follows_its_article()
    {
        var (article, ann) = (Sample.Article("one"), Sample.Entity("ann"));
        await StoreAsync(article, ann);
        await StoreAsync(Appearance(article, ann, 1, FactStatus.Auto));
        var day = new DateOnly(2020, 2, 2);
        await ReadAsync(context =>
            context.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.PublishedOn, day))
        );
        Assert.Equal(day, await ReadAsync(context => context.Appearances.Select(a => a.PublishedOn).SingleAsync()));
    }
}
