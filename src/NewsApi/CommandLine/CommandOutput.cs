using Spectre.Console;

namespace NewsApi.CommandLine;

/// <summary>Where a command speaks: results on standard output, progress and errors on standard error.</summary>
internal sealed class CommandOutput(bool isQuiet)
{
    public bool IsQuiet => isQuiet;

    /// <summary>Whether somebody watches who can be shown a bar.</summary>
    public bool IsWatched => !isQuiet && !Console.IsErrorRedirected;

    public IAnsiConsole Out { get; } = AnsiConsole.Console;

    public IAnsiConsole Error { get; } =
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>A result.</summary>
    public void Say(string line)
    {
        if (!isQuiet)
            Console.WriteLine(line);
    }

    /// <summary>Something beside the result.</summary>
    public void Remark(string line)
    {
        if (!isQuiet)
            Console.Error.WriteLine(line);
    }

    /// <summary>Something wrong, which is said to those who asked for quiet too.</summary>
    public static void Complain(string line) => Console.Error.WriteLine(line);
}
