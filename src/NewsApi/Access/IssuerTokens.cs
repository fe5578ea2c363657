using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using NewsApi.Hosting;

namespace NewsApi.Access;

/// <summary>Takes tokens of the configured issuer, and reads our scopes out of them.</summary>
internal sealed class IssuerTokens(IOptions<JwtOptions> issuer) : IConfigureNamedOptions<JwtBearerOptions>
{
    public void Configure(JwtBearerOptions options) => Configure(JwtBearerDefaults.AuthenticationScheme, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        options.Authority = issuer.Value.Authority;
        options.Audience = issuer.Value.Audience;
        // Validated with the options: what is not https is this machine.
        options.RequireHttpsMetadata = false;
        options.MapInboundClaims = false;
        options.Events = new JwtBearerEvents
        {
            OnTokenValidated = context =>
            {
                context.Principal = CallerOf(context.Principal!);
                return Task.CompletedTask;
            },
        };
    }

    // Nothing of the token is kept but who it names and what of ours it grants.
    private ClaimsPrincipal CallerOf(ClaimsPrincipal bearer)
    {
        var (claim, prefix) = (issuer.Value.ScopeClaim, issuer.Value.ScopePrefix);
        var scopes = bearer
            .FindAll(claim)
            .SelectMany(c => c.Value.Split(' '))
            .Where(word => word.StartsWith(prefix, StringComparison.Ordinal))
            .Select(word => Scopes.Find(word[prefix.Length..]))
            .OfType<Scope>();
        var identity = new ClaimsIdentity(JwtBearerDefaults.AuthenticationScheme);
        identity.AddClaim(new Claim(ClaimTypes.Name, Callers.Token(bearer.FindFirstValue("sub") ?? "")));
        identity.AddClaims(scopes.Select(scope => new Claim(Scopes.Claim, Scopes.WordOf(scope))));
        return new ClaimsPrincipal(identity);
    }
}
