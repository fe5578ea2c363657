using System.Globalization;

namespace NewsApi.Hosting.Stopping;

/// <summary>How the server ends.</summary>
internal static class StoppingSetup
{
    public static IServiceCollection AddStopping(this IServiceCollection services)
    {
        services.AddOptions<HostOptions>().Configure<IConfiguration>(SetTimeout);
        return services
            .AddSingleton<OpenConnections>()
            .AddSingleton<GracefulStop>()
            .AddHostedService(provider => provider.GetRequiredService<GracefulStop>());
    }

    // The host reads it before the options are checked, and an option that is not valid is for that check to tell.
    private static void SetTimeout(HostOptions host, IConfiguration configuration)
    {
        var given = configuration[$"{LimitOptions.Section}:{nameof(LimitOptions.ShutdownSeconds)}"];
        if (int.TryParse(given, CultureInfo.InvariantCulture, out var seconds) && seconds > 0)
            host.ShutdownTimeout = TimeSpan.FromSeconds(seconds);
    }

    /// <summary>Goes before everything that works for a request.</summary>
    public static void UseStopping(this WebApplication app) =>
        app.Use(app.Services.GetRequiredService<GracefulStop>().GuardAsync);
}
