using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace NewsApi.Storage.PostgreSql;

/// <summary>
/// Fails a commit for which no standby has answered. The server says of it that it succeeded, with nothing but a warning that the
/// wait was broken off, and so would the driver.
/// </summary>
internal sealed class CommitWatch : DbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbTransaction, Watch> watches = [];

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        // Of one that is gone the commit itself will say so.
        if (transaction.Connection is NpgsqlConnection connection)
            watches.AddOrUpdate(transaction, new Watch(connection));
        return ValueTask.FromResult(result);
    }

    /// <exception cref="UnconfirmedCommitException">The server has warned.</exception>
    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    ) =>
        End(transaction) is { } warning
            ? Task.FromException(new UnconfirmedCommitException(warning.MessageText))
            : Task.CompletedTask;

    public override Task TransactionFailedAsync(
        DbTransaction transaction,
        TransactionErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        End(transaction);
        return Task.CompletedTask;
    }

    private PostgresNotice? End(DbTransaction transaction)
    {
        if (!watches.TryGetValue(transaction, out var watch))
            return null;
        watches.Remove(transaction);
        return watch.End();
    }

    private sealed class Watch
    {
        private readonly NpgsqlConnection connection;
        private PostgresNotice? warning;

        public Watch(NpgsqlConnection connection)
        {
            this.connection = connection;
            connection.Notice += Hear;
        }

        public PostgresNotice? End()
        {
            connection.Notice -= Hear;
            return warning;
        }

        // Whatever a server warns of while it commits is about the commit.
        private void Hear(object sender, NpgsqlNoticeEventArgs notice)
        {
            if (notice.Notice.InvariantSeverity == "WARNING")
                warning = notice.Notice;
        }
    }
}
