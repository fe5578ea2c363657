using Microsoft.Extensions.Options;
using NewsApi.Http;

namespace NewsApi.Hosting.Stopping;

/// <summary>
/// Lets requests that are in flight when the server is told to stop come to their end, and refuses new ones meanwhile (503). The
/// server goes on listening until then: who asks hears why, and is not just hung up on.
/// </summary>
internal sealed class GracefulStop : IHostedLifecycleService, IDisposable
{
    // What is left of the time for the connections, the writer and the index.
    internal const int ClosingSeconds = 5;

    // The process is alive until it ends, and who looks at it is not to kill it for stopping.
    private const string Live = "/health/live";

    private readonly CancellationTokenSource begun = new();
    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly OpenConnections connections;
    private readonly LimitOptions limits;
    private readonly ILogger<GracefulStop> logger;
    private readonly CancellationTokenRegistration stopping;
    private int inFlight;

    public GracefulStop(
        OpenConnections connections,
        IOptions<LimitOptions> options,
        IHostApplicationLifetime lifetime,
        ILogger<GracefulStop> logger
    )
    {
        (this.connections, limits, this.logger) = (connections, options.Value, logger);
        stopping = lifetime.ApplicationStopping.Register(begun.Cancel);
    }

    /// <summary>Cancelled once the server is told to stop; what would go on for long ends in order then.</summary>
    public CancellationToken Begun => begun.Token;

    /// <summary>Carries out the request, or refuses it; the first that sees it.</summary>
    public async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        // Counted before it is looked whether there is a stop, so that the stop misses none.
        Interlocked.Increment(ref inFlight);
        try
        {
            if (begun.IsCancellationRequested && context.Request.Path != Live)
                await RefuseAsync(context);
            else
                await next(context);
        }
        finally
        {
            if (Interlocked.Decrement(ref inFlight) == 0 && begun.IsCancellationRequested)
                drained.TrySetResult();
        }
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await begun.CancelAsync();
        var count = Volatile.Read(ref inFlight);
        if (count == 0)
            return;
        logger.LogInformation("Stopping: {Count} requests are finished, new ones are refused.", count);
        try
        {
            await drained.Task.WaitAsync(
                TimeSpan.FromSeconds(limits.ShutdownSeconds - ClosingSeconds),
                cancellationToken
            );
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            logger.LogWarning("Stopping: {Count} requests took too long and are cut off.", Volatile.Read(ref inFlight));
            connections.Abort();
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        stopping.Dispose();
        begun.Dispose();
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.Connection = "close";
        return Problems.WriteAsync(
            context,
            Problems.Of(
                context,
                ProblemTypes.Unavailable,
                "The server is stopping; what is asked of it now is not done."
            )
        );
    }
}
