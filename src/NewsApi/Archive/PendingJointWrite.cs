using NewsApi.Storage;

namespace NewsApi.Archive;

/// <summary>A write that waits for its group, and for others of its kind to be carried out with.</summary>
internal sealed class PendingJointWrite<TItem, TAnswer>(
    JointWrite<TItem, TAnswer> kind,
    TItem item,
    bool isOwed,
    CancellationToken cancellation
) : PendingWrite<TAnswer>(WriteOrigin.Accompany(context => kind.RunAloneAsync(context, item)), isOwed, cancellation)
{
    private TItem Item => item;

    public override IReadOnlyList<PendingWrite> Together(IEnumerable<PendingWrite> writes) =>
        [.. writes.TakeWhile(IsLike)];

    public override async Task<int> RunTogetherAsync(WriteGroup group, IEnumerable<PendingWrite> writes)
    {
        var together = writes.Cast<PendingJointWrite<TItem, TAnswer>>().ToList();
        var settled = await kind.RunAsync(group, [.. together.Select(write => write.Item)]);
        for (var i = 0; i < settled.Count; i++)
            together[i].Settle(settled[i]);
        await AuditAsync(group.Context, together.Take(settled.Count).Where((_, i) => settled[i].Failure is null));
        return settled.Count;
    }

    private static async Task AuditAsync(
        NewsDbContext context,
        IEnumerable<PendingJointWrite<TItem, TAnswer>> carriedOut
    )
    {
        var entries = carriedOut
            .Select(write => write.Origin)
            .OfType<WriteOrigin>()
            .Where(origin => !origin.IsAudited)
            .Select(origin => origin.ToEntry())
            .ToList();
        if (entries.Count == 0)
            return;
        context.Audit.AddRange(entries);
        await context.SaveChangesAsync();
    }

    private bool IsLike(PendingWrite write) =>
        write is PendingJointWrite<TItem, TAnswer> { IsCancelled: false } other && other.IsOf(kind);

    private bool IsOf(JointWrite<TItem, TAnswer> other) => kind == other;
}
