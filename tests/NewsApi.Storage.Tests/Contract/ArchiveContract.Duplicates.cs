using Microsoft.EntityFrameworkCore;
using NewsApi.Storage.Model;
using NewsApi.Storage.Tests.Support;

namespace NewsApi.Storage.Tests.Contract;

public abstract partial class ArchiveContract
{
    private static Article WithBands(string name, params long[] hashes)
    {
        var article = Sample.Article(name);
        article.Fingerprint = [1, 2, 3];
        article.Bands.AddRange(hashes.Select(hash => new ArticleBand { Hash = hash }));
        return article;
    }

    [Fact]
    public async Task Articles_can_share_a_band_and_have_it_once_each()
    {
        var (one, two) = (WithBands("one", 7, long.MaxValue), WithBands("two", 7));
        await StoreAsync(one, two);
        var found = await ReadAsync(context =>
            context.ArticleBands.Where(band => band.Hash == 7).Select(band => band.ArticleId).Order().ToListAsync()
        );
        Assert.Equal([one.Id, two.Id], found);
        await using var other = CreateContext();
        Assert.True(other.IsUniqueViolation(await RefusedAsync(new ArticleBand { Hash = 7, ArticleId = one.Id })));
        await RefusedAsync(new ArticleBand { Hash = 8, ArticleId = 999 });
    }

    [Fact]
    public async Task A_deleted_article_takes_its_bands_along_and_leaves_no_one_pointing_at_it()
    {
        var first = WithBands("first", 7);
        var duplicate = Sample.Article("duplicate");
        duplicate.DuplicateOf = first;
        await StoreAsync(duplicate);
        Assert.Equal(first.Id, await ReadAsync(context => context.Articles.MaxAsync(a => a.DuplicateOfId)));
        await ReadAsync(context => context.Articles.Where(a => a.Id == first.Id).ExecuteDeleteAsync());
        Assert.Equal(0, await ReadAsync(context => context.ArticleBands.CountAsync()));
        Assert.Null((await ReadAsync(context => context.Articles.SingleAsync())).DuplicateOfId);
    }

    [Fact]
    public async Task No_fingerprint_and_an_empty_one_are_two_things()
    {
        var (none, empty, some) = (Sample.Article("none"), Sample.Article("empty"), WithBands("some"));
        empty.Fingerprint = [];
        await StoreAsync(none, empty, some);
        var stored = await ReadAsync(context => context.Articles.ToDictionaryAsync(a => a.Slug, a => a.Fingerprint));
        Assert.Null(stored["none"]);
        Assert.Empty(stored["empty"]!);
        Assert.Equal(new byte[] { 1, 2, 3 }, stored["some"]);
        var missing = await ReadAsync(context => context.Articles.CountAsync(a => a.Fingerprint == null));
        Assert.Equal(1, missing);
    }
}
