using NewsApi.Extraction;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>Puts what was read in an article beside it, around what people decided.</summary>
internal static class FactsWriter
{
    /// <summary>
    /// Replaces the facts that an extraction made by those of a new one. What a person confirmed, edited or rejected stays
    /// and points where its words are now; new facts on the same characters give way to it.
    /// </summary>
    /// <param name="article">Tracked or new, with all its facts loaded; its body is the one that was read.</param>
    /// <param name="old">The body that its facts point into.</param>
    public static async Task ReplaceAsync(NewsDbContext context, Article article, string old, ArticleFacts facts)
    {
        KeepDecided(article, old);
        Add(article, (await ReadingResolver.ResolveAsync(context, [new ArticleReading(article, facts)]))[0]);
    }

    /// <summary>Adds what was read to an article that has no facts, or only those that a person decided on.</summary>
    public static void Add(Article article, ResolvedReading reading)
    {
        var (facts, entities) = (reading.Facts, reading.Entities);
        AddAppearances(article, facts, entities);
        article.Quotes.AddRange(
            facts
                .Quotes.Where(quote => !article.Quotes.Exists(kept => Overlaps(kept.Parts, quote.Extent)))
                .ToList()
                .Select(quote => WithoutRejected(FactRows.Quote(article.Body, quote, entities)))
        );
        article.Timeline.AddRange(
            facts
                .Timeline.Where(e => !article.Timeline.Exists(kept => Overlaps([kept.Expression], e.Expression)))
                .ToList()
                .Select(happening => WithoutRejected(FactRows.Event(article.Body, happening, entities)))
        );
        article.ExtractionVersion = ArticleExtractor.Version;
        article.ExtractionWarnings = facts.Warnings;
    }

    private static void KeepDecided(Article article, string old)
    {
        var reanchor = new Reanchor(old, article.Body);
        article.Quotes.RemoveAll(q => q.Status == FactStatus.Auto);
        article.Quotes.ForEach(reanchor.Move);
        article.Timeline.RemoveAll(e => e.Status == FactStatus.Auto);
        article.Timeline.ForEach(reanchor.Move);
        article.Appearances.RemoveAll(a => a.Status == FactStatus.Auto);
        article.Appearances.ForEach(reanchor.Move);
    }

    // An entity that a person deleted from the archive is not brought back by the next article that names it.
    private static void AddAppearances(Article article, ArticleFacts facts, IReadOnlyList<Entity> entities)
    {
        var decided = article.Appearances.ToList();
        for (var i = 0; i < entities.Count; i++)
        {
            var (entity, found) = (entities[i], facts.Entities[i]);
            var mentions = found
                .Mentions.Where(m => !decided.Exists(a => Overlaps(a.Mentions, m)))
                .Select(m => FactRows.Evidence(article.Body, m))
                .ToList();
            if (mentions.Count == 0 || entity.Status == FactStatus.Rejected)
                continue;
            var known = article.Appearances.Find(a =>
                a.Entity == entity || (entity.Id != 0 && a.EntityId == entity.Id)
            );
            if (known is not null)
            {
                // Two names of the article that a person said are one; what a person decided stays as it is.
                if (!decided.Contains(known))
                    Join(known, mentions, found.Salience);
                else if (known is { Evidence: EvidenceState.Orphaned, Status: not FactStatus.Rejected })
                {
                    Join(known, mentions, found.Salience);
                    (known.Evidence, known.Lost) = (EvidenceState.Moved, null);
                }
                continue;
            }
            article.Appearances.Add(
                new Appearance
                {
                    Entity = entity,
                    PublishedOn = article.PublishedOn,
                    Salience = found.Salience,
                    Mentions = mentions,
                    MentionCount = mentions.Count,
                }
            );
        }
    }

    private static void Join(Appearance appearance, IEnumerable<EvidenceSpan> mentions, double salience)
    {
        appearance.Mentions = [.. appearance.Mentions.Concat(mentions).OrderBy(m => m.Start)];
        appearance.MentionCount = appearance.Mentions.Count;
        appearance.Salience = Math.Max(appearance.Salience, salience);
    }

    private static Quote WithoutRejected(Quote quote)
    {
        if (quote.Speaker?.Status == FactStatus.Rejected)
            quote.Speaker = null;
        quote.About.RemoveAll(subject => subject.Entity!.Status == FactStatus.Rejected);
        return quote;
    }

    private static TimelineEvent WithoutRejected(TimelineEvent happening)
    {
        happening.Entities.RemoveAll(participant => participant.Entity!.Status == FactStatus.Rejected);
        return happening;
    }

    private static bool Overlaps(IReadOnlyList<EvidenceSpan> spans, TextSpan other) =>
        spans.Any(span => span.Start < other.End && other.Start < span.End);
}
