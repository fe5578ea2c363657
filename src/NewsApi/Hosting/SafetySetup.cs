using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using NewsApi.Changes;
using NewsApi.Http;

namespace NewsApi.Hosting;

/// <summary>What browsers may do with answers, whom proxies ask for, and how many requests are too many.</summary>
internal static class SafetySetup
{
    // What pages of other origins may read beside the body.
    private static readonly string[] ExposedHeaders =
    [
        ChangeSequence.Header,
        "ETag",
        "Link",
        "Location",
        "RateLimit",
        "RateLimit-Policy",
        "Retry-After",
        "WWW-Authenticate",
    ];

    public static IServiceCollection AddSafety(this IServiceCollection services)
    {
        services.AddCors();
        services
            .AddOptions<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions>()
            .Configure<IOptions<WebOptions>>(
                (cors, web) =>
                    cors.AddDefaultPolicy(policy =>
                        policy
                            .WithOrigins([.. web.Value.Origins])
                            .AllowAnyMethod()
                            .AllowAnyHeader()
                            .WithExposedHeaders(ExposedHeaders)
                    )
            );
        services.AddRateLimiter(_ => { });
        return services
            .AddSingleton<RequestLimits>()
            .AddSingleton<IConfigureOptions<RateLimiterOptions>>(provider =>
                provider.GetRequiredService<RequestLimits>()
            );
    }

    /// <summary>Goes before everything that answers.</summary>
    public static void UseSafety(this WebApplication app)
    {
        var web = app.Services.GetRequiredService<IOptions<WebOptions>>().Value;
        if (web.Proxies.Count > 0)
            app.UseForwardedHeaders(Forwarded(web));
        app.Use(SecurityHeaders.AddAsync);
        if (web.Origins.Count > 0)
            app.UseCors();
    }

    public static void UseLimits(this WebApplication app)
    {
        app.Use(app.Services.GetRequiredService<RequestLimits>().TellAsync);
        app.UseRateLimiter();
    }

    // Only proxies that are named are believed; what stands left of them in the header anybody can write.
    private static ForwardedHeadersOptions Forwarded(WebOptions web)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxies in web.Proxies)
            options.KnownIPNetworks.Add(proxies);
        return options;
    }
}
