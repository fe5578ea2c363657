using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using NewsApi.Http;

namespace NewsApi.Access;

/// <summary>Answers who may not: 401 with what to show, 403 with the scope that is missing (RFC 6750).</summary>
internal sealed class RefusedAccess : IAuthorizationMiddlewareResultHandler
{
    private const string Realm = "Bearer realm=\"NewsApi\"";

    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (authorizeResult.Succeeded)
            return next(context);
        var scope = Scopes.WordOf(context.GetEndpoint()!.Metadata.GetRequiredMetadata<RequiresScopeAttribute>().Scope);
        var (type, detail, challenge) =
            authorizeResult.Forbidden
                ? (
                    ProblemTypes.Forbidden,
                    $"This needs the scope '{scope}', which the key or token does not have.",
                    $"{Realm}, error=\"insufficient_scope\", scope=\"{scope}\""
                )
            : Credentials.Of(context.Request) is null
                ? (
                    ProblemTypes.Unauthorized,
                    $"This needs a key with the scope '{scope}': Authorization: Bearer KEY, or {Credentials.KeyHeader}: KEY.",
                    Realm
                )
            : (
                ProblemTypes.Unauthorized,
                "The key or token is not valid: it is unknown, expired or revoked.",
                $"{Realm}, error=\"invalid_token\""
            );
        context.Response.Headers.WWWAuthenticate = challenge;
        return Problems.WriteAsync(context, Problems.Of(context, type, detail));
    }
}
