using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsApi.Storage.Sqlite;

/// <summary>Counts the transactions that this process has committed.</summary>
internal sealed class SqliteCommits : DbTransactionInterceptor
{
    private long count;

    public long Count => Interlocked.Read(ref count);

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) =>
        Interlocked.Increment(ref count);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Interlocked.Increment(ref count);
        return Task.CompletedTask;
    }
}
