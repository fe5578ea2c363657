using Microsoft.EntityFrameworkCore;
using NewsApi.Storage.Model;
using NewsApi.Storage.Tests.Support;

namespace NewsApi.Storage.Tests.Contract;

public abstract partial class ArchiveContract
{
    // Quotation marks of JSON and of SQL, line ends, letters of one to four bytes, and marks that JSON writers like to escape.
    private const string Odd = "“Málaga” \"x\" 'y' \\ / \n\t \u2028 <b>&amp; 😀 e\u0301 الجزائر 中文 {0} %s";

    [Fact]
    public async Task Evidence_comes_back_as_it_was_stored()
    {
        var article = Sample.Article("one");
        article.ExtractionWarnings = ["first", Odd, ""];
        var quote = Sample.Quote(text: Odd);
        quote.Parts = [Sample.Span(Odd), Sample.Span("")];
        (quote.SpeakerSpan, quote.Cue) = (Sample.Span(Odd), null);
        article.Quotes.Add(quote);
        article.Timeline.Add(Sample.Event());
        await StoreAsync(article);

        await using var context = CreateContext();
        var stored = await context.Articles.Include(a => a.Quotes).Include(a => a.Timeline).SingleAsync();
        Assert.Equal(["first", Odd, ""], stored.ExtractionWarnings);
        Assert.Equal(Odd, stored.Quotes[0].Text);
        Assert.Equal([Sample.Span(Odd), Sample.Span("")], stored.Quotes[0].Parts);
        Assert.Equal(Sample.Span(Odd), stored.Quotes[0].SpeakerSpan);
        Assert.Null(stored.Quotes[0].Cue);
        Assert.Equal(Sample.Span(), stored.Timeline[0].Expression);
        Assert.False(context.ChangeTracker.HasChanges());
    }

    [Fact]
    public async Task Evidence_is_readable_in_the_database()
    {
        var article = Sample.Article("one");
        article.Quotes.Add(Sample.Quote(text: "“Málaga” الجزائر"));
        await StoreAsync(article);
        var parts = Assert.Single(await RawAsync("Quotes", "Parts"));
        Assert.Contains("“Málaga” الجزائر", parts, StringComparison.Ordinal);
        Assert.Contains("\"exact\"", parts, StringComparison.Ordinal);
        Assert.Equal("[]", Assert.Single(await RawAsync("Articles", "ExtractionWarnings")));
    }

    [Fact]
    public async Task New_evidence_is_saved_and_equal_evidence_is_no_change()
    {
        var article = Sample.Article("one");
        article.Quotes.Add(Sample.Quote());
        await StoreAsync(article);
        await using var context = CreateContext();
        var quote = await context.Quotes.SingleAsync();
        quote.Parts = [Sample.Span()];
        Assert.False(context.ChangeTracker.HasChanges());
        quote.Parts = [Sample.Span("seal"), Sample.Span()];
        quote.Cue = Sample.Span("said");
        await context.SaveChangesAsync();
        var stored = await ReadAsync(other => other.Quotes.SingleAsync());
        Assert.Equal([Sample.Span("seal"), Sample.Span()], stored.Parts);
        Assert.Equal(Sample.Span("said"), stored.Cue);
    }

    [Fact]
    public async Task Enumerations_are_lower_case_words()
    {
        var statuses = Enum.GetValues<FactStatus>();
        var kinds = Enum.GetValues<ChangeKind>();
        await StoreAsync([
            .. statuses.Select(status =>
            {
                var entity = Sample.Entity(status.ToString());
                entity.Status = status;
                return entity;
            }),
            .. kinds.Select(kind => Sample.Change(1, kind)),
        ]);
        Assert.Equal(["auto", "confirmed", "edited", "rejected"], (await RawAsync("Entities", "Status")).Order());
        Assert.Equal(["created", "deleted", "updated"], (await RawAsync("Changes", "Kind")).Order());
        await using var context = CreateContext();
        Assert.All(await context.Entities.ToListAsync(), entity => Assert.Equal(entity.Name, entity.Status.ToString()));
        Assert.Equal(kinds, (await context.Changes.ToListAsync()).Select(change => change.Kind).Order());
        foreach (var status in statuses)
            Assert.Equal(status.ToString(), (await context.Entities.SingleAsync(e => e.Status == status)).Name);
    }

    [Fact]
    public async Task The_description_of_the_archive_comes_back()
    {
        var id = Guid.NewGuid();
        await StoreAsync(new ArchiveInfo { ArchiveId = id, CreatedAt = Sample.Instant });
        var info = await ReadAsync(context => context.Archive.SingleAsync());
        Assert.Equal((id, Sample.Instant, null), (info.ArchiveId, info.CreatedAt, info.SeededAt));
    }
}
