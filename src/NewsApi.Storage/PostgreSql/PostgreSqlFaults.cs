using System.Net.Sockets;
using Npgsql;

namespace NewsApi.Storage.PostgreSql;

/// <summary>A server that cannot be reached, is starting, stopping or following another one, and what it lacks to go on.</summary>
internal sealed class PostgreSqlFaults : ArchiveFaults
{
    // Of a transaction that must not write, on what was the leader.
    private const string InRecovery = "recovery";

    public override string Reason =>
        "its database server does not answer, is being replaced, or has no room. A write may have happened all the same; "
        + "sent again with its Idempotency-Key, it happens once";

    public override bool IsPassing(Exception exception) => IsPassingFault(exception);

    protected override bool IsOutOfReachItself(Exception exception) =>
        exception is UnconfirmedCommitException
        || IsPassingItself(exception)
        || exception
            is PostgresException
            {
                SqlState: PostgresErrorCodes.DiskFull
                    or PostgresErrorCodes.OutOfMemory
                    or PostgresErrorCodes.IoError
                    or PostgresErrorCodes.QueryCanceled
            };

    /// <summary>Whether it passes, wherever in the exception it stands.</summary>
    internal static bool IsPassingFault(Exception exception) =>
        exception is not UnconfirmedCommitException
        && (
            IsPassingItself(exception)
            || (exception is AggregateException several && several.InnerExceptions.Any(IsPassingFault))
            || (exception.InnerException is { } cause && IsPassingFault(cause))
        );

    private static bool IsPassingItself(Exception exception) =>
        exception switch
        {
            PostgresException fault => fault.IsTransient
                || fault.SqlState
                    is PostgresErrorCodes.ReadOnlySqlTransaction
                        or PostgresErrorCodes.AdminShutdown
                        or PostgresErrorCodes.CrashShutdown
                        or PostgresErrorCodes.CannotConnectNow
                || (
                    fault.SqlState == PostgresErrorCodes.InternalError
                    && fault.MessageText.Contains(InRecovery, StringComparison.Ordinal)
                ),
            // A command too many on one connection is a fault of the program.
            NpgsqlOperationInProgressException => false,
            NpgsqlException or SocketException => true,
            _ => false,
        };
}
