using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NewsApi.Tests.Support;

/// <summary>The server as a process of its own: for what a test inside the process cannot see, such as its death.</summary>
internal sealed class NewsApiProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Process process;

    private NewsApiProcess(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "NewsApi.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
        Output = process.StandardOutput.ReadToEndAsync();
        Errors = process.StandardError.ReadToEndAsync();
    }

    public Task<string> Output { get; }

    public Task<string> Errors { get; }

    public HttpClient Http { get; } = new() { Timeout = Patience };

    /// <summary>Starts it in a folder, which holds its archive, and waits until it is ready.</summary>
    public static async Task<NewsApiProcess> StartAsync(string folder)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var server = new NewsApiProcess(folder, ["--urls", url]);
        server.Http.BaseAddress = new Uri(url);
        using var patience = new CancellationTokenSource(Patience);
        while (!await server.IsReadyAsync())
        {
            Assert.False(server.process.HasExited, server.process.HasExited ? await server.Errors : "");
            await Task.Delay(50, patience.Token);
        }
        return server;
    }

    /// <summary>Starts it with settings that it must refuse; gives its exit code when it has ended.</summary>
    public static async Task<(int ExitCode, string Errors)> RefusedAsync(string folder, params string[] arguments)
    {
        using var server = new NewsApiProcess(folder, [.. arguments, "--urls", $"http://127.0.0.1:{FreePort()}"]);
        using var patience = new CancellationTokenSource(Patience);
        await server.process.WaitForExitAsync(patience.Token);
        return (server.process.ExitCode, await server.Errors);
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        Http.Dispose();
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            return (await Http.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
