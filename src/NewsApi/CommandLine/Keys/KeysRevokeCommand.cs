using NewsApi.Access;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine.Keys;

/// <summary><c>NewsApi keys revoke</c></summary>
internal sealed class KeysRevokeCommand(ServerSettings server) : AsyncCommand<KeysRevokeSettings>
{
    public override async Task<int> ExecuteAsync(
        CommandContext context,
        KeysRevokeSettings settings,
        CancellationToken cancellationToken
    )
    {
        await using var session = await ArchiveSession.ReadAsync(server, cancellationToken);
        if (!await session.Services.GetRequiredService<ApiKeyStore>().RevokeAsync(settings.KeyId, cancellationToken))
            throw new CommandException($"No key that is not revoked has the id '{settings.KeyId}'.");
        Console.WriteLine($"The key {settings.KeyId} is revoked.");
        return ExitCodes.AllRight;
    }
}
