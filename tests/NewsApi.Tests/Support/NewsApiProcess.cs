using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NewsApi.Tests.Support;

/// <summary>The server as a process of its own: for what a test inside the process cannot see, such as its death.</summary>
internal sealed class NewsApiProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Process process;

    private NewsApiProcess(
        string folder,
        IEnumerable<string> arguments,
        params IReadOnlyList<(string Name, string Value)> variables
    )
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "NewsApi.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // It lives for seconds.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in TestArchive.SettingsForProcess(Path.Combine(folder, "data")))
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        Output = process.StandardOutput.ReadToEndAsync();
        Errors = process.StandardError.ReadToEndAsync();
    }

    public Task<string> Output { get; }

    public Task<string> Errors { get; }

    public HttpClient Http { get; } = new() { Timeout = Patience };

    /// <summary>Starts it in a folder, which holds its archive, and waits until it is ready. In Development, where not said otherwise.</summary>
    public static async Task<NewsApiProcess> StartAsync(string folder, params string[] arguments)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        // The last one given wins.
        var server = new NewsApiProcess(
            folder,
            [
                "--environment=Development",
                $"--urls={url}",
                // On a busy machine these clients are slow; who tries what is done about slow ones says so.
                "--Limits:MinBytesPerSecond=0",
                .. arguments,
            ]
        );
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

    /// <summary>Runs a verb to its end.</summary>
    /// <param name="input">What it reads on standard input.</param>
    /// <param name="variables">Of its environment.</param>
    public static async Task<CommandEnd> RunAsync(
        string folder,
        string[] arguments,
        string? input = null,
        params IReadOnlyList<(string Name, string Value)> variables
    )
    {
        using var command = new NewsApiProcess(folder, arguments, variables);
        if (input is not null)
            await command.process.StandardInput.WriteAsync(input);
        command.process.StandardInput.Close();
        return await command.EndAsync();
    }

    /// <summary>Begins a verb whose standard input stays open.</summary>
    public static NewsApiProcess Begin(string folder, params string[] arguments) => new(folder, arguments);

    public StreamWriter Input => process.StandardInput;

    public async Task<CommandEnd> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return new CommandEnd(process.ExitCode, await Output, await Errors);
    }

    /// <summary>Asks it to end, as Ctrl-C or a service's stop does.</summary>
    /// <param name="signal">INT or TERM.</param>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
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

/// <summary>What a verb ended with.</summary>
internal sealed record CommandEnd(int ExitCode, string Output, string Errors)
{
    /// <summary>Without the lines that tell the progress of what takes long, which begin with a number.</summary>
    public string[] ErrorLines =>
        [.. Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !char.IsAsciiDigit(line[0]))];

    /// <summary>A row of the closing table of an import.</summary>
    public long Count(string row)
    {
        var line = Output.Split('\n').Single(text => text.StartsWith(row + " ", StringComparison.Ordinal));
        return long.Parse(
            line[row.Length..].Trim(),
            System.Globalization.NumberStyles.AllowThousands,
            System.Globalization.CultureInfo.InvariantCulture
        );
    }
}
