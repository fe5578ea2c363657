using System.Diagnostics;

namespace NewsApi.Faults.Kills;

/// <summary>The server as a process that is started again and again over one archive.</summary>
internal sealed class KilledServer(string program, string folder, int port)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private Process? process;

    public HttpClient Http { get; private set; } = new();

    /// <summary>Starts it and waits until it is ready; how long that took, by the clock and of a processor.</summary>
    public async Task<(TimeSpan Clock, TimeSpan Processor)> StartAsync()
    {
        var watch = Launch();
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}"),
            Timeout = Patience,
        };
        while (watch.Elapsed < Patience)
        {
            if (process!.HasExited)
                throw new InvalidOperationException($"The server ended by itself with {process.ExitCode}.");
            if (await IsReadyAsync())
                return (watch.Elapsed, process.TotalProcessorTime);
            await Task.Delay(20);
        }
        throw new TimeoutException("The server does not get ready.");
    }

    /// <summary>Starts it without waiting for anything.</summary>
    public Stopwatch Launch()
    {
        Directory.CreateDirectory(folder);
        var watch = Stopwatch.StartNew();
        process = Run([
            "--environment=Development",
            $"--urls=http://127.0.0.1:{port}",
            "--Logging:LogLevel:Default=Error",
            "--Limits:ConcurrentImports=8",
        ]);
        return watch;
    }

    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Http.Dispose();
    }

    /// <summary>Lets the program check its archive, beside the server; what it finds.</summary>
    public async Task<string> VerifyAsync()
    {
        using var verify = Run(["verify", "--quiet"], isRead: true);
        var output = await verify.StandardOutput.ReadToEndAsync();
        await verify.WaitForExitAsync();
        return verify.ExitCode == 0 ? "" : $"{output.Trim()} (exit code {verify.ExitCode})";
    }

    private Process Run(IReadOnlyList<string> arguments, bool isRead = false)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = isRead,
        };
        return Process.Start(start)!;
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
