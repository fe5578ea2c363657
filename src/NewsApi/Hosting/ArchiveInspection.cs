using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsApi.Storage;

namespace NewsApi.Hosting;

/// <summary>Checks a large archive while it is served; damage ends the process as it would have at start.</summary>
internal sealed class ArchiveInspection(
    IDbContextFactory<NewsDbContext> contexts,
    ArchiveDatabase database,
    IOptions<DatabaseOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<ArchiveInspection> logger
) : BackgroundService
{
    // Those who waited for the start come first.
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.ChecksAtStart(database.File))
            return;
        await Task.Delay(Delay, clock, stoppingToken);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(stoppingToken);
            // The driver's calls block: not on a thread that the server answers with.
            await Task
                .Factory.StartNew(
                    () => database.InspectAsync(context, stoppingToken),
                    stoppingToken,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
                .Unwrap();
        }
        catch (DamagedArchiveException exception)
        {
            await Console.Error.WriteLineAsync($"NewsApi stops: {exception.Message}");
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
#pragma warning disable CA1031 // What cannot be read now says nothing of damage; the next start checks again.
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.LogWarning("The archive could not be checked: {Reason}", exception.Message);
        }
    }
}
