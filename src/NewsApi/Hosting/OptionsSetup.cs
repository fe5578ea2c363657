using Microsoft.Extensions.Options;

namespace NewsApi.Hosting;

/// <summary>Options are read once and checked before anything starts.</summary>
internal static class OptionsSetup
{
    public static IServiceCollection AddNewsApiOptions(this IServiceCollection services)
    {
        Add<DatabaseOptions>(services, DatabaseOptions.Section);
        Add<IndexOptions>(services, IndexOptions.Section);
        Add<LimitOptions>(services, LimitOptions.Section);
        Add<CacheOptions>(services, CacheOptions.Section);
        Add<AccessOptions>(services, AccessOptions.Section);
        Add<JwtOptions>(services, JwtOptions.Section);
        Add<WebOptions>(services, WebOptions.Section);
        Add<TelemetryOptions>(services, TelemetryOptions.Section);
        return services;
    }

    private static void Add<T>(IServiceCollection services, string section)
        where T : class =>
        services
            .AddOptions<T>()
            .BindConfiguration(section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations();

    /// <exception cref="StartupException">An option is not valid; the message names it.</exception>
    public static void CheckOptions(this IServiceProvider services)
    {
        Check<DatabaseOptions>(services);
        Check<IndexOptions>(services);
        Check<LimitOptions>(services);
        Check<CacheOptions>(services);
        Check<AccessOptions>(services);
        Check<JwtOptions>(services);
        Check<WebOptions>(services);
        Check<TelemetryOptions>(services);
    }

    private static void Check<T>(IServiceProvider services)
        where T : class
    {
        try
        {
            _ = services.GetRequiredService<IOptions<T>>().Value;
        }
        catch (OptionsValidationException exception)
        {
            throw new StartupException(string.Join(" ", exception.Failures));
        }
        catch (InvalidOperationException exception)
        {
            throw new StartupException(exception.Message);
        }
    }
}
