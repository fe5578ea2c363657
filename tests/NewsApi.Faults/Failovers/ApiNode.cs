using System.Collections.Concurrent;
using System.Diagnostics;

namespace NewsApi.Faults.Failovers;

/// <summary>One of the servers that share the database.</summary>
internal sealed class ApiNode : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Longer than a server waits for its database.
    private static readonly TimeSpan RequestPatience = TimeSpan.FromSeconds(60);

    private const int LinesKept = 40;

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = [];

    public ApiNode(string program, string folder, string connection, int port)
    {
        Directory.CreateDirectory(folder);
        process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    program,
                    "--environment=Development",
                    $"--urls=http://127.0.0.1:{port}",
                    "--Database:Provider=postgresql",
                    $"--ConnectionStrings:NewsApi={connection}",
                    "--Database:Seed=false",
                ]
            )
            {
                WorkingDirectory = folder,
                // What it says of a database that is away matters only where it ends.
                RedirectStandardOutput = true,
            }
        )!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = RequestPatience };
    }

    public HttpClient Http { get; }

    public async Task ReadyAsync()
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(100))
        {
            CheckRuns();
            try
            {
                using var answer = await Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
        }
        throw new TimeoutException("A server does not get ready.");
    }

    /// <exception cref="InvalidOperationException">It ended by itself; the message has its last words.</exception>
    public void CheckRuns()
    {
        if (process.HasExited)
            throw new InvalidOperationException(
                $"A server ended by itself with {process.ExitCode}:\n{string.Join('\n', said)}"
            );
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        said.Enqueue(line);
        if (said.Count > LinesKept)
            said.TryDequeue(out _);
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Http.Dispose();
    }
}
