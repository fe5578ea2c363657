using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace NewsApi.Access;

/// <summary>Lets in who has a key; and, in Development, who sits at this machine.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    ApiKeys keys,
    DevelopmentAccess development
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "ApiKey";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Credentials.Of(Request) is not { } text)
            return development.Allows(Context)
                ? LetIn(Callers.Development, Access.Scope.Admin)
                : AuthenticateResult.NoResult();
        // What is shown and wrong is refused, also where nothing need be shown.
        return await keys.FindAsync(text, Context.RequestAborted) is { } key
            ? LetIn(Callers.Key(key.KeyId), key.Scope)
            : AuthenticateResult.Fail("There is no such key.");
    }

    private static AuthenticateResult LetIn(string name, Scope scope) =>
        AuthenticateResult.Success(new AuthenticationTicket(Callers.Of(name, scope, SchemeName), SchemeName));
}
