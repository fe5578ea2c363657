using System.Diagnostics;

namespace NewsApi.Faults.Failovers;

/// <summary>Something that is done to the database, and taken back, by a command of its own.</summary>
internal sealed class Fault(string command)
{
    /// <summary>Does it to the node that leads now.</summary>
    public Task BeginAsync() => RunAsync("begin");

    /// <summary>Takes it back, and waits until the database is whole.</summary>
    public Task EndAsync() => RunAsync("end");

    private async Task RunAsync(string action)
    {
        using var process = Process.Start("bash", ["-c", $"{command} {action}"])!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command} {action} ended with {process.ExitCode}.");
    }
}
