using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NewsApi.Storage;

namespace NewsApi.Hosting;

/// <summary>The server cannot start; the message is one line for who started it.</summary>
public sealed class StartupException(string message) : Exception(message);

internal static class StartupFailures
{
    /// <summary>Whether the exception's message is meant for who started the server, and needs no stack trace.</summary>
    public static bool IsStartupFailure(this Exception exception) =>
        exception is StartupException or DamagedArchiveException or ArchiveUnavailableException
        || IsAddressInUse(exception)
        || IsDatabaseFailure(exception);

    /// <summary>What to tell who started the server, in one line.</summary>
    public static string StartupReason(this Exception exception) =>
        IsDatabaseFailure(exception)
            ? $"The archive could not be read or written: {(exception.InnerException ?? exception).Message}"
            : exception.Message;

    // A disk that is full, say; in the middle of a migration or of the first rows.
    private static bool IsDatabaseFailure(Exception exception) =>
        exception is DbException || (exception is DbUpdateException && exception.InnerException is DbException);

    private static bool IsAddressInUse(Exception exception) =>
        exception is IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException };
}
