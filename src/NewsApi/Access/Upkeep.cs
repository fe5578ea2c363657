using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsApi.Archive;
using NewsApi.Hosting;
using NewsApi.Storage;

namespace NewsApi.Access;

/// <summary>Writes down now and then when keys were used, and deletes what need not be kept any longer.</summary>
internal sealed class Upkeep(
    ArchiveWriter writer,
    ApiKeys keys,
    IOptions<AccessOptions> options,
    TimeProvider clock,
    ILogger<Upkeep> logger
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await TryRunAsync();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryRunAsync();
    }

    internal async Task RunAsync()
    {
        var uses = keys.TakeUses();
        var now = clock.GetUtcNow().UtcDateTime;
        await writer.WriteAsync(
            async context =>
            {
                foreach (var (id, at) in uses)
                    await context
                        .ApiKeys.Where(k => k.KeyId == id)
                        .ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, at));
                return await DeleteOldAsync(context, now);
            },
            CancellationToken.None
        );
    }

    private async Task<int> DeleteOldAsync(NewsDbContext context, DateTime now)
    {
        var repeatableSince = now - RepeatableRequest.Kept;
        var deleted = await context.IdempotentWrites.Where(w => w.At < repeatableSince).ExecuteDeleteAsync();
        if (options.Value.AuditDays == 0)
            return deleted;
        var auditedSince = now.AddDays(-options.Value.AuditDays);
        return deleted + await context.Audit.Where(e => e.At < auditedSince).ExecuteDeleteAsync();
    }

    private async Task TryRunAsync()
    {
        try
        {
            await RunAsync();
        }
#pragma warning disable CA1031 // Whatever failed, it is tried again in a minute, and the server must go on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogWarning(exception, "Uses of keys could not be written down.");
        }
    }
}
