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
        var theirs = appearances.Where(a => a.EntityId == target.Id).ToDictionary(a => a.ArticleId);
        var facts = new MergedFacts(
            source.Status,
            [.. own.Select(a => new MergedAppearance(a.ArticleId, a.Salience, a.Status, a.Mentions))],
            await context.Quotes.Where(q => q.SpeakerId == source.Id).Select(q => q.Id).ToListAsync(),
            await context.Set<QuoteSubject>().Where(s => s.EntityId == source.Id).Select(s => s.QuoteId).ToListAsync(),
            await context.Set<EventEntity>().Where(e => e.EntityId == source.Id).Select(e => e.EventId).ToListAsync()
        );
        context.Merges.Add(new Merge { EntityId = source.Id, Facts = facts });
        foreach (var appearance in own)
            Appearances.Move(context, appearance, theirs.GetValueOrDefault(appearance.ArticleId), target.Id);
        await MoveFactsAsync(context, facts, source.Id, target.Id);
        await LeadToAsync(context, [source.Id, .. await BehindAsync(context, source, source.Id)], target.Id);
        (source.MergedIntoId, source.Status) = (target.Id, FactStatus.Rejected);
        source.Revision++;
        target.Revision++;
    }

    /// <summary>Gives the facts back that are still there.</summary>
    /// <param name="target">Where they are now: the end of the merges.</param>
    public static async Task UndoAsync(NewsDbContext context, Entity source, Entity target)
    {
        var merge = await context.Merges.SingleAsync(m => m.EntityId == source.Id);
        var old = merge.Facts.Appearances.ToDictionary(a => a.ArticleId);
        var theirs = await context
            .Appearances.Where(a => a.EntityId == target.Id && EF.Parameter(old.Keys.ToList()).Contains(a.ArticleId))
            .ToListAsync();
        foreach (var appearance in theirs)
            Appearances.Split(context, appearance, old[appearance.ArticleId], source.Id);
        await MoveFactsAsync(context, merge.Facts, target.Id, source.Id);
        await LeadToAsync(context, await BehindAsync(context, source, target.Id), source.Id);
        await LeadToAsync(context, [source.Id], null);
        await ForgetAsync(context, source, merge.Facts);
        (source.MergedIntoId, source.Status) = (null, merge.Facts.Status);
        context.Merges.Remove(merge);
        source.Revision++;
        target.Revision++;
    }

    private static async Task MoveFactsAsync(NewsDbContext context, MergedFacts facts, long from, long to)
    {
        await context
            .Quotes.Where(q => q.SpeakerId == from && EF.Parameter(facts.Spoken).Contains(q.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(q => q.SpeakerId, to));
        await EntityLinks.MoveSubjectsAsync(context, facts.Subjects, from, to);
        await EntityLinks.MoveParticipationsAsync(context, facts.Events, from, to);
    }

    private static async Task LeadToAsync(NewsDbContext context, IReadOnlyList<long> entities, long? successor) =>
        await context
            .Entities.Where(e => EF.Parameter(entities).Contains(e.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.SuccessorId, successor));

    // What the entity brought with it into further merges is no part of their undoing any more.
    private static async Task ForgetAsync(NewsDbContext context, Entity entity, MergedFacts facts)
    {
        for (var next = entity.MergedIntoId; next is { } id; )
        {
            if (await context.Merges.FindAsync(id) is { } further)
                further.Facts = further.Facts.Without(facts);
            next = await context.Entities.Where(e => e.Id == id).Select(e => e.MergedIntoId).SingleAsync();
        }
    }

    // Those that were merged into the entity, straight or by way of others.
    private static async Task<IReadOnlyList<long>> BehindAsync(NewsDbContext context, Entity entity, long successor)
    {
        var merged = await context
            .Entities.Where(e => e.SuccessorId == successor)
            .Select(e => new { e.Id, e.MergedIntoId })
            .ToListAsync();
        var into = merged.ToLookup(e => e.MergedIntoId, e => e.Id);
        var behind = new List<long>();
        for (var next = into[entity.Id].ToList(); next.Count > 0; next = [.. next.SelectMany(id => into[id])])
            behind.AddRange(next);
        return behind;
    }
}
