using System.Security.Claims;

namespace NewsApi.Access;

/// <summary>Scopes as words, and as claims of a caller.</summary>
internal static class Scopes
{
    /// <summary>The claim that holds a scope of ours, whoever vouches for it.</summary>
    public const string Claim = "newsapi-scope";

    /// <summary>All of them, the least first.</summary>
    public static readonly IReadOnlyList<Scope> All = Enum.GetValues<Scope>();

    public static string WordOf(Scope scope) => scope.ToString().ToLowerInvariant();

    /// <summary>The scope of that word; null where there is none.</summary>
    public static Scope? Find(string word)
    {
        foreach (var scope in All)
        {
            if (WordOf(scope) == word)
                return scope;
        }
        return null;
    }

    /// <summary>The most that the caller may do; null for who may do nothing.</summary>
    public static Scope? Of(ClaimsPrincipal caller) => caller.FindAll(Claim).Max(claim => Find(claim.Value));
}
