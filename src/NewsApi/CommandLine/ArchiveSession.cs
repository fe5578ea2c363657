using Microsoft.Extensions.Logging.Console;
using NewsApi.Access;
using NewsApi.Hosting;

namespace NewsApi.CommandLine;

/// <summary>The archive in this process, with the settings that a server started here would have.</summary>
internal sealed class ArchiveSession : IAsyncDisposable
{
    private readonly IHost host;

    private ArchiveSession(IHost host) => this.host = host;

    public IServiceProvider Services => host.Services;

    /// <summary>Opens the archive for writing, the index behind it.</summary>
    /// <exception cref="Storage.ArchiveUnavailableException">A server has it.</exception>
    public static Task<ArchiveSession> WriteAsync(ServerSettings settings, CancellationToken stop) =>
        OpenAsync(
            settings,
            async host =>
            {
                await host.Services.PrepareArchiveAsync(stop);
                await host.StartAsync(stop);
            }
        );

    /// <summary>Opens the archive for reading, also beside a server.</summary>
    /// <exception cref="StartupException">There is none, or it is of another version.</exception>
    public static Task<ArchiveSession> ReadAsync(ServerSettings settings, CancellationToken stop) =>
        OpenAsync(settings, host => host.Services.CheckReadableAsync(stop));

    /// <param name="prepare">What is done before the session is used.</param>
    public static async Task<ArchiveSession> OpenAsync(ServerSettings settings, Func<IHost, Task> prepare)
    {
        var host = Build(settings);
        try
        {
            host.Services.CheckOptions();
            await prepare(host);
            return new ArchiveSession(host);
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    /// <summary>Says in the audit log that a command writes, before it does.</summary>
    /// <param name="about">What it was given.</param>
    public Task AuditAsync(string command, string about, CancellationToken stop) =>
        Services.GetRequiredService<AuditLog>().AddCommandAsync(command, VerbArguments.Shown(about), stop);

    /// <summary>Commits what is queued, flushes the index, and lets go of the archive.</summary>
    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private static IHost Build(ServerSettings settings)
    {
        var builder = Host.CreateApplicationBuilder(
            new HostApplicationBuilderSettings
            {
                Args = [.. settings.Arguments],
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"),
            }
        );
        // The web's services are here for their JSON and their validators; those that want a web server are never asked for.
        builder.ConfigureContainer(new DefaultServiceProviderFactory(new ServiceProviderOptions()));
        builder.Services.AddNewsApiOptions();
        builder.Services.AddArchive(builder.Configuration);
        builder.Services.AddWeb();
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace
        );
        builder.Logging.AddFilter<ConsoleLoggerProvider>(null, LogLevel.Error);
        return builder.Build();
    }
}
