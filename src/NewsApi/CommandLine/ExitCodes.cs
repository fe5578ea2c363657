namespace NewsApi.CommandLine;

/// <summary>What a command ends with; docs/cli.md tells scripts the same.</summary>
internal static class ExitCodes
{
    public const int AllRight = 0;

    /// <summary>Archive, server or file cannot be opened, or broke off.</summary>
    public const int CannotGoOn = 1;

    /// <summary>The command ran to its end, and not everything was right.</summary>
    public const int SomeFailed = 2;

    /// <summary>The command line cannot be understood (EX_USAGE of sysexits.h).</summary>
    public const int Usage = 64;

    /// <summary>A fault of the program (EX_SOFTWARE of sysexits.h).</summary>
    public const int Fault = 70;

    /// <summary>Stopped by Ctrl-C or SIGTERM; what shells show for SIGINT.</summary>
    public const int Interrupted = 130;
}
