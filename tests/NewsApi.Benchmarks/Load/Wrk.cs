using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace NewsApi.Benchmarks.Load;

/// <summary>Runs wrk against a server.</summary>
internal sealed class Wrk(string work)
{
    /// <exception cref="UsageException">wrk is not installed.</exception>
    public static void EnsureInstalled()
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("wrk", "-v") { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            process.WaitForExit();
        }
        catch (Win32Exception)
        {
            throw new UsageException("The load runner needs wrk: apt-get install wrk");
        }
    }

    /// <summary>Sends these requests over and over.</summary>
    /// <param name="requests">A path each, and after a tab the ETag that the client has.</param>
    public Task<WrkResult> ReadAsync(
        ServerProcess server,
        IReadOnlyList<string> requests,
        int seconds,
        int connections = LoadSettings.Connections,
        int pauseMilliseconds = 0
    )
    {
        var file = Path.Combine(work, "requests.txt");
        File.WriteAllLines(file, requests);
        return RunAsync(server, WrkScript.Reading(file, pauseMilliseconds), seconds, connections);
    }

    /// <summary>Posts these bodies, each once.</summary>
    public Task<WrkResult> PostAsync(
        ServerProcess server,
        string path,
        IEnumerable<string> bodies,
        int seconds,
        int connections
    )
    {
        var file = Path.Combine(work, "bodies.ndjson");
        File.WriteAllLines(file, bodies);
        return RunAsync(server, WrkScript.Posting(file, path), seconds, connections);
    }

    private async Task<WrkResult> RunAsync(ServerProcess server, string script, int seconds, int connections)
    {
        var file = Path.Combine(work, "script.lua");
        await File.WriteAllTextAsync(file, script);
        var start = new ProcessStartInfo("wrk") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (
            var argument in (string[])
                ["-t1", $"-c{connections}", $"-d{seconds}s", "--timeout", "30s", "-s", file, server.Url.ToString()]
        )
            start.ArgumentList.Add(argument);
        var cpu = server.CpuTime();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return Parse(output, server.CpuTime() - cpu)
            ?? throw new UsageException($"wrk gave no figures:\n{output}{await errors}");
    }

    private static WrkResult? Parse(string output, TimeSpan cpu)
    {
        var line = output.Split('\n').FirstOrDefault(l => l.StartsWith("figures ", StringComparison.Ordinal));
        if (line is null)
            return null;
        var numbers = line.Split(' ').Skip(1).Select(t => long.Parse(t, CultureInfo.InvariantCulture)).ToArray();
        // wrk counts in microseconds.
        return new WrkResult(
            numbers[0],
            numbers[1] / 1e6,
            numbers[2],
            numbers[3],
            numbers[4] / 1e3,
            numbers[5] / 1e3,
            cpu
        );
    }
}
