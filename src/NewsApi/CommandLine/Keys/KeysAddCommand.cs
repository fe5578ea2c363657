using NewsApi.Access;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine.Keys;

/// <summary><c>NewsApi keys add</c>: prints the key and nothing else, for scripts.</summary>
internal sealed class KeysAddCommand(ServerSettings server) : AsyncCommand<KeysAddSettings>
{
    public override async Task<int> ExecuteAsync(
        CommandContext context,
        KeysAddSettings settings,
        CancellationToken cancellationToken
    )
    {
        await using var session = await ArchiveSession.ReadAsync(server, cancellationToken);
        var keys = session.Services.GetRequiredService<ApiKeyStore>();
        Console.WriteLine(await keys.AddAsync(settings.Name, settings.Scope, settings.ExpiresAt, cancellationToken));
        return ExitCodes.AllRight;
    }
}
