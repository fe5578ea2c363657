using Microsoft.EntityFrameworkCore;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Access;

/// <summary>Makes, lists and revokes keys; used at start and by the command line, also while a server runs on the archive.</summary>
public sealed class ApiKeyStore(IDbContextFactory<NewsDbContext> contexts, ApiKeys keys, TimeProvider clock)
{
    /// <summary>Makes a key.</summary>
    /// <returns>The whole key; it cannot be had again.</returns>
    public async Task<string> AddAsync(
        string name,
        Scope scope,
        DateTime? expiresAt,
        CancellationToken cancellation = default
    )
    {
        var text = ApiKeyText.New();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.ApiKeys.Add(
            new ApiKey
            {
                KeyId = text.KeyId,
                Name = name,
                Scope = Scopes.WordOf(scope),
                Hash = ApiKeyText.HashOf(text.Text),
                CreatedAt = Now,
                ExpiresAt = expiresAt,
            }
        );
        context.Audit.Add(Entry("keysAdd", text.KeyId));
        await context.SaveChangesAsync(CancellationToken.None);
        keys.Forget();
        return text.Text;
    }

    /// <summary>All keys, revoked ones too, the oldest first.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.ApiKeys.AsNoTracking().OrderBy(k => k.Id).ToListAsync(cancellation);
    }

    /// <summary>Takes a key away for good.</summary>
    /// <param name="keyId">The key's id.</param>
    /// <returns>False where no key that is not revoked has this id.</returns>
    public async Task<bool> RevokeAsync(string keyId, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var key = await context.ApiKeys.SingleOrDefaultAsync(
            k => k.KeyId == keyId && k.RevokedAt == null,
            cancellation
        );
        if (key is null)
            return false;
        key.RevokedAt = Now;
        context.Audit.Add(Entry("keysRevoke", keyId));
        await context.SaveChangesAsync(CancellationToken.None);
        keys.Forget();
        return true;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private AuditEntry Entry(string action, string keyId) =>
        new()
        {
            At = Now,
            Caller = Callers.CommandLine,
            Action = action,
            Path = keyId,
        };
}
