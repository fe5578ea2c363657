using Microsoft.EntityFrameworkCore;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Entities;

/// <summary>Moves the facts of one entity to another, and back. The caller saves.</summary>
internal static class EntityMerge
{
    /// <summary>Makes <paramref name="source"/> lead to <paramref name="target"/>; its id and name stay taken.</summary>
    public static async Task ApplyAsync(NewsDbContext context, Entity source, Entity target)
    {
        var appearances = await context
            .Appearances.Where(a => a.EntityId == source.Id || a.EntityId == target.Id)
            .ToListAsync();
        var own = appearances.Where(a => a.EntityId == source.Id).ToList();
        var spoken = await context.Quotes.Where(q => q.SpeakerId == source.Id).ToListAsync();
        var subjects = await context.Set<QuoteSubject>().Where(s => s.EntityId == source.Id).ToListAsync();
        var events = await context.Set<EventEntity>().Where(e => e.EntityId == source.Id).ToListAsync();
        source.MergedFacts = new MergedFacts(
            source.Status,
            [.. own.Select(a => new MergedAppearance(a.ArticleId, a.Salience, a.Status, a.Mentions))],
            [.. spoken.Select(q => q.Id)],
            [.. subjects.Select(s => s.QuoteId)],
            [.. events.Select(e => e.EventId)]
        );
        foreach (var appearance in own)
            Move(
                context,
                appearance,
                appearances.Find(a => a.EntityId == target.Id && a.ArticleId == appearance.ArticleId),
                target
            );
        spoken.ForEach(quote => quote.SpeakerId = target.Id);
        await MoveSubjectsAsync(context, subjects, target.Id);
        await MoveParticipationsAsync(context, events, target.Id);
        source.MergedIntoId = target.Id;
        source.Status = FactStatus.Rejected;
        source.Revision++;
        target.Revision++;
    }

    /// <summary>Gives the facts back that are still there.</summary>
    public static async Task UndoAsync(NewsDbContext context, Entity source, Entity target)
    {
        var facts = source.MergedFacts!;
        var articles = facts.Appearances.Select(a => a.ArticleId).ToList();
        var theirs = await context
            .Appearances.Where(a => a.EntityId == target.Id && articles.Contains(a.ArticleId))
            .ToListAsync();
        foreach (var appearance in theirs)
            Split(context, appearance, facts.Appearances.First(a => a.ArticleId == appearance.ArticleId), source);
        var spoken = await context
            .Quotes.Where(q => q.SpeakerId == target.Id && facts.Spoken.Contains(q.Id))
            .ToListAsync();
        spoken.ForEach(quote => quote.SpeakerId = source.Id);
        var subjects = context.Set<QuoteSubject>().Where(s => s.EntityId == target.Id);
        await MoveSubjectsAsync(
            context,
            await subjects.Where(s => facts.Subjects.Contains(s.QuoteId)).ToListAsync(),
            source.Id
        );
        var events = context.Set<EventEntity>().Where(e => e.EntityId == target.Id);
        await MoveParticipationsAsync(
            context,
            await events.Where(e => facts.Events.Contains(e.EventId)).ToListAsync(),
            source.Id
        );
        (source.MergedIntoId, source.MergedFacts, source.Status) = (null, null, facts.Status);
        source.Revision++;
        target.Revision++;
    }

    private static void Move(NewsDbContext context, Appearance appearance, Appearance? theirs, Entity target)
    {
        context.Appearances.Remove(appearance);
        if (theirs is null)
        {
            context.Appearances.Add(
                New(appearance.ArticleId, target.Id, appearance.Salience, appearance.Status, appearance.Mentions)
            );
            return;
        }
        theirs.Mentions = [.. theirs.Mentions.Union(appearance.Mentions).OrderBy(m => m.Start)];
        theirs.MentionCount = theirs.Mentions.Count;
        theirs.Salience = Math.Max(theirs.Salience, appearance.Salience);
    }

    private static void Split(NewsDbContext context, Appearance theirs, MergedAppearance old, Entity source)
    {
        var back = theirs.Mentions.Where(old.Mentions.Contains).ToList();
        // The text changed since: its words tell.
        if (back.Count == 0)
            back = [.. theirs.Mentions.Where(m => old.Mentions.Any(o => o.Exact == m.Exact))];
        if (back.Count == 0)
            return;
        context.Appearances.Add(New(theirs.ArticleId, source.Id, old.Salience, old.Status, back));
        theirs.Mentions = [.. theirs.Mentions.Except(back)];
        theirs.MentionCount = theirs.Mentions.Count;
        if (theirs.MentionCount == 0)
            context.Appearances.Remove(theirs);
    }

    private static Appearance New(
        long article,
        long entity,
        double salience,
        FactStatus status,
        IReadOnlyList<EvidenceSpan> mentions
    ) =>
        new()
        {
            ArticleId = article,
            EntityId = entity,
            Salience = salience,
            Status = status,
            Mentions = mentions,
            MentionCount = mentions.Count,
        };

    private static async Task MoveSubjectsAsync(NewsDbContext context, List<QuoteSubject> rows, long to)
    {
        var quotes = rows.Select(row => row.QuoteId).ToList();
        var there = await context
            .Set<QuoteSubject>()
            .Where(s => s.EntityId == to && quotes.Contains(s.QuoteId))
            .Select(s => s.QuoteId)
            .ToListAsync();
        context.RemoveRange(rows);
        context.AddRange(quotes.Except(there).Select(quote => new QuoteSubject { QuoteId = quote, EntityId = to }));
    }

    private static async Task MoveParticipationsAsync(NewsDbContext context, List<EventEntity> rows, long to)
    {
        var events = rows.Select(row => row.EventId).ToList();
        var there = await context
            .Set<EventEntity>()
            .Where(e => e.EntityId == to && events.Contains(e.EventId))
            .Select(e => e.EventId)
            .ToListAsync();
        context.RemoveRange(rows);
        context.AddRange(
            rows.Where(row => !there.Contains(row.EventId))
                .Select(row => new EventEntity
                {
                    EventId = row.EventId,
                    EntityId = to,
                    Position = row.Position,
                })
        );
    }
}
