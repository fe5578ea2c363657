using NewsApi.Archive;

namespace NewsApi.Hosting;

/// <summary>
/// Gives memory back when nothing is asked for. The collector keeps what a load needed until the next one, and so does the
/// database's writer; a server that has read its articles shares its machine again.
/// </summary>
internal sealed class IdleMemory(ArchiveWriter writer, TimeProvider clock, ILogger<IdleMemory> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    // Less than that in an interval is a server at rest; more than that since the last time is worth a pause.
    private const long Idle = 16_000_000;
    private const long WorthIt = 256_000_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        var (returned, last) = (0L, 0L);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var allocated = GC.GetTotalAllocatedBytes();
                if (allocated - last < Idle && allocated - returned > WorthIt)
                {
                    await TryReturnAsync(stoppingToken);
                    returned = GC.GetTotalAllocatedBytes();
                }
                last = allocated;
            }
        }
        catch (OperationCanceledException) { }
    }

    // A server is at rest also where its database is away.
    internal async Task TryReturnAsync(CancellationToken cancellation)
    {
        try
        {
            await ReturnAsync(cancellation);
        }
#pragma warning disable CA1031 // Memory is given back another time, and the server must go on.
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.LogDebug(exception, "Memory could not be given back.");
        }
    }

    private async Task ReturnAsync(CancellationToken cancellation)
    {
        await writer.WriteAsync(
            async context =>
            {
                await context.RestAsync();
                return true;
            },
            cancellation,
            isOwed: false
        );
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        NativeHeap.Trim();
        logger.LogDebug("Memory was given back; {Bytes} bytes are in use.", GC.GetTotalMemory(false));
    }
}
