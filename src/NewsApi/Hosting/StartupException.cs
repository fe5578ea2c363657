using NewsApi.Storage;

namespace NewsApi.Hosting;

/// <summary>The server cannot start; the message is one line for who started it.</summary>
public sealed class StartupException(string message) : Exception(message);

internal static class StartupFailures
{
    /// <summary>Whether the exception's message is meant for who started the server, and needs no stack trace.</summary>
    public static bool IsStartupFailure(this Exception exception) =>
        exception is StartupException or DamagedArchiveException or ArchiveUnavailableException
        || IsAddressInUse(exception);

    private static bool IsAddressInUse(Exception exception) =>
        exception is IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException };
}
