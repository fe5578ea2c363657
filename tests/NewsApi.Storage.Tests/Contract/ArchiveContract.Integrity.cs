using Microsoft.EntityFrameworkCore;
using NewsApi.Storage.Model;
using NewsApi.Storage.Tests.Support;

namespace NewsApi.Storage.Tests.Contract;

public abstract partial class ArchiveContract
{
    private async Task IsRefusedButNotTakenAsync(object row)
    {
        await using var context = CreateContext();
        Assert.False(context.IsUniqueViolation(await RefusedAsync(row)));
    }

    [Fact]
    public async Task A_missing_value_is_refused_and_is_no_unique_violation()
    {
        var article = Sample.Article("one");
        article.Title = null!;
        await IsRefusedButNotTakenAsync(article);
        Assert.Equal(0, await ReadAsync(context => context.Articles.CountAsync()));
    }

    [Fact]
    public async Task A_fact_of_no_article_is_refused_and_is_no_unique_violation()
    {
        var quote = Sample.Quote();
        quote.ArticleId = 12_345;
        await IsRefusedButNotTakenAsync(quote);
        var happening = Sample.Event();
        happening.ArticleId = 12_345;
        await IsRefusedButNotTakenAsync(happening);
    }

    [Fact]
    public async Task A_fact_about_no_entity_is_refused_and_is_no_unique_violation()
    {
        var article = Sample.Article("one");
        await StoreAsync(article);
        await IsRefusedButNotTakenAsync(
            new Appearance
            {
                ArticleId = article.Id,
                EntityId = 12_345,
                Mentions = [],
            }
        );
        var quote = Sample.Quote();
        (quote.ArticleId, quote.SpeakerId) = (article.Id, 12_345);
        await IsRefusedButNotTakenAsync(quote);
    }

    [Fact]
    public async Task A_row_that_is_gone_is_no_unique_violation()
    {
        var article = Sample.Article("one");
        await StoreAsync(article);
        await using var context = CreateContext();
        var mine = await context.Articles.SingleAsync();
        await ReadAsync(other => other.Articles.ExecuteDeleteAsync());
        mine.Title = "changed";
        var failure = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());
        Assert.False(context.IsUniqueViolation(failure));
    }

    [Fact]
    public async Task The_facts_of_an_article_go_with_it_and_entities_and_changes_stay()
    {
        var (ann, bob) = (Sample.Entity("ann"), Sample.Entity("bob"));
        var (gone, stays) = (Sample.ArticleWithFacts("one", ann, bob), Sample.ArticleWithFacts("two", ann, bob));
        await StoreAsync(gone, stays);
        await StoreAsync(Sample.Change(gone.Id));
        await using var context = CreateContext();
        Assert.Equal(1, await context.Articles.Where(article => article.Id == gone.Id).ExecuteDeleteAsync());

        Assert.Equal([stays.Id], await context.ArticleAuthors.Select(author => author.ArticleId).ToListAsync());
        Assert.Equal([stays.Id], await context.ArticleTags.Select(tag => tag.ArticleId).ToListAsync());
        Assert.Equal([stays.Id], await context.Quotes.Select(quote => quote.ArticleId).ToListAsync());
        Assert.Equal([stays.Id], await context.Timeline.Select(happening => happening.ArticleId).ToListAsync());
        Assert.Equal([stays.Id, stays.Id], await context.Appearances.Select(a => a.ArticleId).ToListAsync());
        Assert.Equal(1, await context.Set<QuoteSubject>().CountAsync());
        Assert.Equal(2, await context.Set<EventEntity>().CountAsync());
        Assert.Equal(2, await context.Entities.CountAsync());
        Assert.Equal([gone.Id], await context.Changes.Select(change => change.ArticleId).ToListAsync());
    }

    [Fact]
    public async Task What_names_an_entity_goes_with_it_and_its_quotes_stay_without_a_speaker()
    {
        var (ann, bob) = (Sample.Entity("ann"), Sample.Entity("bob"));
        await StoreAsync(Sample.ArticleWithFacts("one", ann, bob), Sample.ArticleWithFacts("two", bob, ann));
        await using var context = CreateContext();
        Assert.Equal(1, await context.Entities.Where(entity => entity.Id == ann.Id).ExecuteDeleteAsync());

        var quotes = await context.Quotes.OrderBy(quote => quote.Id).ToListAsync();
        Assert.Equal([null, bob.Id], quotes.OrderBy(quote => quote.SpeakerId ?? 0).Select(quote => quote.SpeakerId));
        Assert.Equal(["ann", "bob"], quotes.Select(quote => quote.SpeakerName).Order());
        Assert.Equal([bob.Id, bob.Id], await context.Appearances.Select(a => a.EntityId).ToListAsync());
        Assert.Equal([bob.Id], await context.Set<QuoteSubject>().Select(subject => subject.EntityId).ToListAsync());
        Assert.Equal([bob.Id, bob.Id], await context.Set<EventEntity>().Select(e => e.EntityId).ToListAsync());
        Assert.Equal(2, await context.Articles.CountAsync());
        Assert.Equal(2, await context.Timeline.CountAsync());
    }

    [Fact]
    public async Task Numbers_of_changes_rise_and_are_never_used_again()
    {
        await StoreAsync(Sample.Change(1));
        await StoreAsync(Sample.Change(2));
        var before = await ReadAsync(context => context.Changes.MaxAsync(change => change.Sequence));
        await ReadAsync(context => context.Changes.ExecuteDeleteAsync());
        var next = Sample.Change(3);
        await StoreAsync(next);
        Assert.True(next.Sequence > before);
    }
}
