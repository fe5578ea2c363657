using NewsApi.Storage;

namespace NewsApi.Archive;

/// <summary>A kind of write that is carried out for many items at once, where several wait.</summary>
public abstract class JointWrite<TItem, TAnswer>
{
    /// <summary>Carries out the first ones of the items, as many as go together, as if one after the other.</summary>
    /// <returns>What became of each of these; none where the first must be carried out alone.</returns>
    public abstract Task<IReadOnlyList<Settled<TAnswer>>> RunAsync(WriteGroup group, IReadOnlyList<TItem> items);

    /// <summary>Carries out one item, whatever it takes.</summary>
    public abstract Task<TAnswer> RunAloneAsync(NewsDbContext context, TItem item);
}

/// <summary>What became of one write of several.</summary>
/// <param name="Answer">Null where it failed.</param>
/// <param name="Failure">Null where it did not.</param>
public sealed record Settled<TAnswer>(TAnswer? Answer, Exception? Failure);
