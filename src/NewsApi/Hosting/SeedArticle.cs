using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Archive.Duplicates;
using NewsApi.Articles;
using NewsApi.Extraction;
using NewsApi.Imports;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Hosting;

/// <summary>
/// The article that a new archive starts with, and its facts as people marked them. It is stored once in an archive's life:
/// what users change in it stays, and deleting it is final.
/// </summary>
internal sealed class SeedArticle(TimeProvider clock)
{
    /// <param name="info">Tracked by the context; remembers that the archive was seeded.</param>
    public async Task StoreOnceAsync(NewsDbContext context, ArchiveInfo info)
    {
        if (info.SeededAt is not null)
            return;
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await context.BeginWriteAsync();
        var draft = ArticleDraft.Of(TextArticleReader.Read(SeedFiles.ReadText("article.txt")));
        // One that has articles is not new: it was begun without the seed.
        if (!await context.Articles.AnyAsync())
        {
            var article = ArticleRows.New(draft, await ArticleSlugs.FreeAsync(context, draft), now);
            await AddFactsAsync(context, article, SeedFacts.Read());
            await DuplicateGroups.PlaceAsync(context, [article]);
            context.Articles.Add(article);
            await context.SaveChangesAsync();
            context.Changes.Add(
                new Change
                {
                    ArticleId = article.Id,
                    Kind = ChangeKind.Created,
                    At = now,
                }
            );
        }
        context.Archive.Update(info).Entity.SeededAt = now;
        await context.SaveChangesAsync();
        await transaction.CommitAsync();
        context.ChangeTracker.Clear();
    }

    private static async Task AddFactsAsync(NewsDbContext context, Article article, SeedFacts facts)
    {
        article.ExtractionVersion = ArticleExtractor.Version;
        var identities = facts.Entities.Select(e => new EntityIdentity(e.Type, e.Name)).ToList();
        var named = await EntityRegistry.ResolveAsync(context, [new ArticleNames(identities, [])]);
        var entities = named.ByArticle[0];
        var byName = entities.ToDictionary(e => e.Name);
        var mostMentioned = facts.Entities.Max(e => e.Mentions.Count);
        article.Appearances.AddRange(
            facts.Entities.Zip(
                entities,
                (seed, entity) =>
                    new Appearance
                    {
                        Entity = entity,
                        PublishedOn = article.PublishedOn,
                        Salience = Math.Round(seed.Mentions.Count / (double)mostMentioned, 2),
                        Mentions = seed.Mentions,
                        MentionCount = seed.Mentions.Count,
                        Status = FactStatus.Confirmed,
                    }
            )
        );
        article.Quotes.AddRange(facts.Quotes.OrderBy(q => q.Parts[0].Start).Select(q => QuoteRow(q, facts, byName)));
        article.Timeline.AddRange(facts.Timeline.OrderBy(e => e.Start).Select(e => EventRow(e, byName)));
    }

    private static Quote QuoteRow(SeedQuote seed, SeedFacts facts, Dictionary<string, Entity> byName) =>
        new()
        {
            Type = seed.Type.Word(),
            Text = FactRows.TextOf(seed.Parts),
            Parts = seed.Parts,
            Start = seed.Parts[0].Start,
            SpeakerSpan = new EvidenceSpan(seed.Speaker.Start, seed.Speaker.End, seed.Speaker.Exact),
            SpeakerKind = seed.Speaker.Kind.Word(),
            SpeakerName = seed.Speaker.Name,
            Speaker = seed.Speaker.Name is { } name ? byName[name] : null,
            ResolvedBy = "person",
            Cue = seed.Cue,
            CueKey = seed.Cue.Exact.ToLowerInvariant(),
            Confidence = 1,
            Rule = "person",
            Status = FactStatus.Confirmed,
            About =
            [
                .. facts
                    .Entities.Where(e => e.Mentions.Any(m => seed.Parts.Any(p => p.Start <= m.Start && m.End <= p.End)))
                    .Select(e => new QuoteSubject { Entity = byName[e.Name] }),
            ],
        };

    private static TimelineEvent EventRow(SeedEvent seed, Dictionary<string, Entity> byName) =>
        new()
        {
            Edtf = seed.Edtf,
            Start = seed.Start,
            End = seed.End,
            SortDay = seed.Start,
            Precision = seed.Precision.Word(),
            Kind = seed.Kind.Word(),
            Anchor = seed.Anchor,
            Expression = seed.Expression,
            Sentence = seed.Sentence,
            Title = seed.Title,
            Tense = seed.Tense.Word(),
            Confidence = 1,
            Rule = "person",
            Status = FactStatus.Confirmed,
            Entities = FactRows.Participants(seed.Entities.Select(name => byName[name])),
        };
}
