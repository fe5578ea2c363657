using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsApi.Storage.PostgreSql;

/// <summary>
/// Tries again what a server that is out of reach, or just being replaced, did not let through: queries, and the beginning of
/// transactions. What goes on in a transaction is not repeated here, for only who began it knows all of it.
/// </summary>
/// <remarks>EF Core's own knows neither a search for the leader in vain nor a leader that has become a standby.</remarks>
internal sealed class PatientStrategy(ExecutionStrategyDependencies dependencies, TimeSpan patience)
    : IExecutionStrategy
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    // Results that are read while they come are not repeated, so nothing needs to be held back in memory.
    public bool RetriesOnFailure => false;

    public TResult Execute<TState, TResult>(
        TState state,
        Func<DbContext, TState, TResult> operation,
        Func<DbContext, TState, ExecutionResult<TResult>>? verifySucceeded
    ) => operation(dependencies.CurrentContext.Context, state);

    public async Task<TResult> ExecuteAsync<TState, TResult>(
        TState state,
        Func<DbContext, TState, CancellationToken, Task<TResult>> operation,
        Func<DbContext, TState, CancellationToken, Task<ExecutionResult<TResult>>>? verifySucceeded,
        CancellationToken cancellationToken = default
    )
    {
        var context = dependencies.CurrentContext.Context;
        var until = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await operation(context, state, cancellationToken);
            }
            catch (Exception exception)
                when (context.Database.CurrentTransaction is null
                    && PostgreSqlFaults.IsPassingFault(exception)
                    && Environment.TickCount64 + (long)pause.TotalMilliseconds < until
                )
            {
                await Task.Delay(pause, cancellationToken);
            }
        }
    }
}
