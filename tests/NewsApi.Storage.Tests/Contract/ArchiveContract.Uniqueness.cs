using Microsoft.EntityFrameworkCore;
using NewsApi.Storage.Model;
using NewsApi.Storage.Tests.Support;

namespace NewsApi.Storage.Tests.Contract;

public abstract partial class ArchiveContract
{
    private async Task<DbUpdateException> RefusedAsync(params object[] rows) =>
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => StoreAsync(rows));

    private async Task IsTakenAsync(Func<string, object> rowNamed)
    {
        await using var context = CreateContext();
        await StoreAsync(rowNamed("first"));
        Assert.True(context.IsUniqueViolation(await RefusedAsync(rowNamed("second"))));
    }

    [Fact]
    public Task Two_articles_cannot_have_one_slug() =>
        IsTakenAsync(name =>
        {
            var article = Sample.Article(name);
            article.Slug = "same";
            return article;
        });

    [Fact]
    public Task Two_articles_cannot_have_one_text() =>
        IsTakenAsync(name =>
        {
            var article = Sample.Article(name);
            article.TextHash = "same";
            return article;
        });

    [Fact]
    public Task Two_articles_cannot_have_one_url() =>
        IsTakenAsync(name =>
        {
            var article = Sample.Article(name);
            article.Url = "https://example.org/same";
            return article;
        });

    [Fact]
    public Task Two_entities_cannot_have_one_slug() =>
        IsTakenAsync(name =>
        {
            var entity = Sample.Entity(name);
            entity.Slug = "same";
            return entity;
        });

    [Fact]
    public Task Two_entities_of_a_type_cannot_have_one_key() =>
        IsTakenAsync(name =>
        {
            var entity = Sample.Entity(name);
            entity.Key = "same";
            return entity;
        });

    [Fact]
    public async Task Two_entities_of_a_type_and_key_are_told_apart_by_their_homonym_numbers_and_by_nothing_else()
    {
        Entity Namesake(string slug, int homonym)
        {
            var entity = Sample.Entity(slug);
            (entity.Key, entity.Homonym) = ("same", homonym);
            return entity;
        }
        await StoreAsync(Namesake("first", 0), Namesake("second", 1));
        await using var context = CreateContext();
        Assert.True(context.IsUniqueViolation(await RefusedAsync(Namesake("third", 1))));
    }

    [Fact]
    public async Task A_pair_of_distinct_entities_is_there_once_in_one_order()
    {
        var (ann, bob) = (Sample.Entity("ann"), Sample.Entity("bob"));
        await StoreAsync(ann, bob);
        await StoreAsync(Distinction.Of(bob.Id, ann.Id));
        await using var context = CreateContext();
        Assert.True(context.IsUniqueViolation(await RefusedAsync(Distinction.Of(ann.Id, bob.Id))));
        await RefusedAsync(new Distinction { EntityId = bob.Id, OtherId = ann.Id });
    }

    [Fact]
    public Task There_is_one_description_of_the_archive() =>
        IsTakenAsync(_ => new ArchiveInfo { ArchiveId = Guid.NewGuid(), CreatedAt = Sample.Instant });

    [Fact]
    public async Task An_article_has_a_tag_once_and_an_entity_once()
    {
        var article = Sample.Article("one");
        var entity = Sample.Entity("ann");
        await StoreAsync(article, entity);
        ArticleTag Tag(int position) =>
            new()
            {
                ArticleId = article.Id,
                Position = position,
                Name = "Sea",
                Key = "sea",
            };
        Appearance Appearance() =>
            new()
            {
                ArticleId = article.Id,
                EntityId = entity.Id,
                Mentions = [],
            };
        await StoreAsync(Tag(0), Appearance());
        await using var context = CreateContext();
        Assert.True(context.IsUniqueViolation(await RefusedAsync(Tag(1))));
        Assert.True(context.IsUniqueViolation(await RefusedAsync(Appearance())));
    }

    [Fact]
    public async Task Many_articles_can_have_no_url_and_entities_of_different_types_one_key()
    {
        var (person, place) = (Sample.Entity("jordan"), Sample.Entity("jordan-place", "place"));
        place.Key = person.Key;
        await StoreAsync(Sample.Article("one"), Sample.Article("two"), person, place);
        Assert.Equal(2, await ReadAsync(context => context.Articles.CountAsync(article => article.Url == null)));
        Assert.Equal(2, await ReadAsync(context => context.Entities.CountAsync(entity => entity.Key == "jordan")));
    }

    [Fact]
    public async Task A_refused_save_leaves_nothing_and_the_context_can_go_on()
    {
        await StoreAsync(Sample.Article("one"));
        await using var context = CreateContext();
        context.AddRange(Sample.Article("two"), Sample.Entity("ann"), Sample.Article("one"));
        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
        context.ChangeTracker.Clear();
        Assert.Equal(["one"], await context.Articles.Select(article => article.Slug).ToListAsync());
        Assert.Equal(0, await context.Entities.CountAsync());
        context.Add(Sample.Article("two"));
        await context.SaveChangesAsync();
        Assert.Equal(2, await ReadAsync(other => other.Articles.CountAsync()));
    }
}
