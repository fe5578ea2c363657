using System.Security.Claims;

namespace NewsApi.Access;

/// <summary>Who asks, as the audit log names them.</summary>
internal static class Callers
{
    /// <summary>Who sits at the machine of a server in Development, without a key.</summary>
    public const string Development = "development";

    public const string CommandLine = "command-line";

    // Subjects of tokens are someone else's words.
    private const int MaxLength = 200;

    public static string Key(string keyId) => $"key:{keyId}";

    public static string Token(string subject) => $"token:{subject}";

    /// <summary>The name of who was let in.</summary>
    public static string NameOf(ClaimsPrincipal caller)
    {
        var name = caller.Identity?.Name ?? "";
        return name.Length <= MaxLength ? name : name[..MaxLength];
    }

    /// <summary>A caller of that name who may do so much.</summary>
    public static ClaimsPrincipal Of(string name, Scope scope, string scheme) =>
        new(
            new ClaimsIdentity(
                [new Claim(ClaimTypes.Name, name), new Claim(Scopes.Claim, Scopes.WordOf(scope))],
                scheme
            )
        );
}
