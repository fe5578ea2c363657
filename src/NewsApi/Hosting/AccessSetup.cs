using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsApi.Access;
using NewsApi.Http;

namespace NewsApi.Hosting;

/// <summary>Keys and tokens, scopes, the audit log, and the first key.</summary>
internal static class AccessSetup
{
    // Looks at what is shown, and hands it to who knows it. Nothing is looked at where nothing is needed.
    private const string AnyScheme = "NewsApi";

    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        // Not AddAuthentication: it brings keys for cookies, which are not used here, and would write them to disk.
        services.AddAuthenticationCore();
        services.AddWebEncoders();
        var authentication = new AuthenticationBuilder(services)
            .AddPolicyScheme(AnyScheme, null, options => options.ForwardDefaultSelector = SchemeOf)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        if (configuration.GetSection(JwtOptions.Section).Get<JwtOptions>() is { IsOn: true })
        {
            authentication.AddScheme<JwtBearerOptions, JwtBearerHandler>(
                JwtBearerDefaults.AuthenticationScheme,
                configureOptions: null
            );
            services.AddSingleton<IConfigureOptions<JwtBearerOptions>, IssuerTokens>();
            services.AddSingleton<IPostConfigureOptions<JwtBearerOptions>, JwtBearerPostConfigureOptions>();
        }
        services.AddAuthorization(AddPolicies);
        services
            .AddOptions<MvcOptions>()
            .Configure<IOptions<AccessOptions>>(
                (mvc, access) =>
                {
                    mvc.Conventions.Add(new ScopeConvention(access.Value.IsReadingOpen));
                    mvc.Filters.AddService<WriteOriginFilter>();
                    if (access.Value.RequireIfMatch)
                        mvc.Filters.Add<PreconditionFilter>();
                }
            );
        return services
            .AddSingleton<IAuthorizationMiddlewareResultHandler, RefusedAccess>()
            .AddSingleton<DevelopmentAccess>()
            .AddSingleton<AuditService>()
            .AddSingleton<IdempotencyKeys>()
            .AddSingleton<WriteOriginFilter>()
            .AddHostedService<Upkeep>();
    }

    /// <summary>Says who may write; an archive in Production that nobody can write to gets its first key.</summary>
    public static async Task PrepareAccessAsync(this WebApplication app)
    {
        var hasKeys = (await app.Services.GetRequiredService<ApiKeyStore>().ListAsync()).Count > 0;
        if (app.Environment.IsDevelopment())
            app.Logger.LogWarning("Development: whoever sits at this machine may write without a key.");
        else if (!hasKeys && !app.Services.GetRequiredService<IOptions<JwtOptions>>().Value.IsOn)
            await PrintFirstKeyAsync(app.Services.GetRequiredService<ApiKeyStore>());
    }

    // Not to the log: logs are kept, and read by many.
    private static async Task PrintFirstKeyAsync(ApiKeyStore keys)
    {
        var key = await keys.AddAsync("first", Scope.Admin, expiresAt: null);
        await Console.Out.WriteLineAsync(
            $"""

            This archive had no API key. Here is its first one, with the scope 'admin'. It is not shown again:

                {key}

            """
        );
    }

    private static string SchemeOf(HttpContext context) =>
        Credentials.BearerOf(context.Request) is { } token
        && !ApiKeyText.IsKey(token)
        && context.RequestServices.GetRequiredService<IOptions<JwtOptions>>().Value.IsOn
            ? JwtBearerDefaults.AuthenticationScheme
            : ApiKeyHandler.SchemeName;

    private static void AddPolicies(AuthorizationOptions options)
    {
        foreach (var scope in Scopes.All)
            options.AddPolicy(
                Scopes.WordOf(scope),
                policy =>
                    policy
                        .AddAuthenticationSchemes(AnyScheme)
                        .RequireAssertion(context => Scopes.Of(context.User) >= scope)
            );
    }
}
