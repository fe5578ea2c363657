namespace NewsApi.Benchmarks;

/// <summary>The command cannot run as it was given, or on this machine; the message says what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
