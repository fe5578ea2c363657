using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace NewsApi.Benchmarks.Load;

/// <summary>A server as a process of its own, and what Linux counts of it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    // USER_HZ: the unit of times in /proc, 100 a second on every Linux that .NET runs on.
    private const double TicksASecond = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly Process process;

    private ServerProcess(Process process, Uri url)
    {
        this.process = process;
        Http = new HttpClient { BaseAddress = url, Timeout = Patience };
    }

    public HttpClient Http { get; }

    public Uri Url => Http.BaseAddress!;

    /// <summary>From the start of the process to its first good answer.</summary>
    public TimeSpan TimeToAnswer { get; private set; }

    /// <summary>Starts it and waits until <paramref name="path"/> is answered with 200.</summary>
    /// <param name="log">File that its output goes to.</param>
    public static async Task<ServerProcess> StartAsync(IReadOnlyList<string> command, int port, string path, string log)
    {
        // A shell in between would hide the process, so its output is read here.
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in command.Skip(1))
            start.ArgumentList.Add(argument);
        var writer = TextWriter.Synchronized(new StreamWriter(log, append: true) { AutoFlush = true });
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => writer.WriteLine(line.Data);
        process.ErrorDataReceived += (_, line) => writer.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new ServerProcess(process, new Uri($"http://127.0.0.1:{port}"));
        while (!await server.AnswersAsync(path))
        {
            if (process.HasExited || watch.Elapsed > Patience)
                throw new UsageException($"{string.Join(' ', command)} does not answer; see {log}.");
            await Task.Delay(5);
        }
        server.TimeToAnswer = watch.Elapsed;
        return server;
    }

    /// <summary>User and system time that it has taken so far.</summary>
    public TimeSpan CpuTime()
    {
        // Fields are counted after the name, which stands in parentheses and may hold blanks: utime is field 14, stime 15.
        var text = File.ReadAllText($"/proc/{process.Id}/stat");
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = Number(fields[11]) + Number(fields[12]);
        return TimeSpan.FromSeconds(ticks / TicksASecond);
    }

    /// <summary>Resident memory, in bytes.</summary>
    public long ResidentBytes()
    {
        var line = File.ReadLines($"/proc/{process.Id}/status")
            .First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return Number(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) * 1024;
    }

    /// <summary>Asks it to stop, as a service manager does, and waits.</summary>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync();
        }
        process.Dispose();
    }

    private async Task<bool> AnswersAsync(string path)
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
