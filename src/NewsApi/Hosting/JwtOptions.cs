using System.ComponentModel.DataAnnotations;

namespace NewsApi.Hosting;

/// <summary>Tokens of an OpenID Connect issuer, taken beside keys; section <c>Jwt</c>.</summary>
public sealed class JwtOptions : IValidatableObject
{
    public const string Section = "Jwt";

    /// <summary>The issuer's url, below which <c>/.well-known/openid-configuration</c> stands; none, and no tokens are taken.</summary>
    public string Authority { get; set; } = "";

    /// <summary>What tokens must be made out to (<c>aud</c>).</summary>
    public string Audience { get; set; } = "";

    /// <summary>The claim that lists scopes, separated by spaces or as an array.</summary>
    [Required]
    public string ScopeClaim { get; set; } = "scope";

    /// <summary>What stands before our scopes in that claim, so that another program's <c>admin</c> is not ours.</summary>
    public string ScopePrefix { get; set; } = "newsapi:";

    internal bool IsOn => Authority.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn)
            yield break;
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var url))
            yield return new ValidationResult("Jwt:Authority must be a url.");
        // A forged list of signing keys would let anybody in.
        else if (url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback)
            yield return new ValidationResult("Jwt:Authority must be an https url.");
        if (Audience.Length == 0)
            yield return new ValidationResult("Jwt:Audience is missing: tokens for other programs would be taken.");
    }
}
