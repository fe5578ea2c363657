using Microsoft.EntityFrameworkCore;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Entities;

/// <summary>The rows that say that a fact has to do with an entity: subjects of quotes, and who takes part in events.</summary>
internal static class EntityLinks
{
    /// <summary>Makes quotes that are about one entity be about the other; one that is about both already keeps one of them.</summary>
    public static Task MoveSubjectsAsync(NewsDbContext context, IReadOnlyList<long> quotes, long from, long to) =>
        MoveAsync<QuoteSubject>(context, nameof(QuoteSubject.QuoteId), quotes, from, to);

    /// <summary>Makes the other entity take part in events in place of the one.</summary>
    public static Task MoveParticipationsAsync(NewsDbContext context, IReadOnlyList<long> events, long from, long to) =>
        MoveAsync<EventEntity>(context, nameof(EventEntity.EventId), events, from, to);

    private static async Task MoveAsync<TLink>(
        NewsDbContext context,
        string fact,
        IReadOnlyList<long> facts,
        long from,
        long to
    )
        where TLink : class
    {
        const string Entity = nameof(QuoteSubject.EntityId);
        var links = context.Set<TLink>();
        var own = links.Where(link =>
            EF.Property<long>(link, Entity) == from && EF.Parameter(facts).Contains(EF.Property<long>(link, fact))
        );
        var there = links.Where(link => EF.Property<long>(link, Entity) == to);
        await own.Where(link => there.Any(other => EF.Property<long>(other, fact) == EF.Property<long>(link, fact)))
            .ExecuteDeleteAsync();
        await own.ExecuteUpdateAsync(set => set.SetProperty(link => EF.Property<long>(link, Entity), to));
    }
}
