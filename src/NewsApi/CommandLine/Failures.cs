using NewsApi.Hosting;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine;

/// <summary>The one place where what went wrong becomes a line and an exit code.</summary>
internal static class Failures
{
    /// <returns>The exit code.</returns>
    public static int Report(Exception exception)
    {
        var (code, line) = exception switch
        {
            OperationCanceledException => (ExitCodes.Interrupted, "Interrupted."),
            CommandAppException => (ExitCodes.Usage, $"{exception.Message} See NewsApi --help."),
            _ when IsExpected(exception) => (ExitCodes.CannotGoOn, exception.StartupReason()),
            // Whoever mends it needs to know where it happened.
            _ => (ExitCodes.Fault, exception.ToString()),
        };
        Console.Error.WriteLine($"NewsApi: {line}");
        return code;
    }

    private static bool IsExpected(Exception exception) =>
        exception is CommandException or Http.ProblemException or IOException or UnauthorizedAccessException
        || exception.IsStartupFailure();
}
