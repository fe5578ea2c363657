using System.Globalization;
using NewsApi.Access;
using NewsApi.Storage.Model;
using Spectre.Console;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine.Keys;

/// <summary><c>NewsApi keys list</c>: all keys but what is secret of them.</summary>
internal sealed class KeysListCommand(ServerSettings server) : AsyncCommand
{
    private const int ScriptWidth = 1000;

    public override async Task<int> ExecuteAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await using var session = await ArchiveSession.ReadAsync(server, cancellationToken);
        var table = new Table { Border = TableBorder.None }.AddColumns(
            "id",
            "name",
            "scope",
            "state",
            "created",
            "expires",
            "last used"
        );
        var now = session.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        foreach (var key in await session.Services.GetRequiredService<ApiKeyStore>().ListAsync(cancellationToken))
            table.AddRow(
                key.KeyId,
                Markup.Escape(key.Name),
                key.Scope,
                StateOf(key, now),
                Day(key.CreatedAt),
                Day(key.ExpiresAt),
                Day(key.LastUsedAt)
            );
        // One key a line for scripts; a terminal wraps what is too wide for it.
        if (!AnsiConsole.Profile.Out.IsTerminal)
            AnsiConsole.Profile.Width = ScriptWidth;
        AnsiConsole.Write(table);
        return ExitCodes.AllRight;
    }

    private static string StateOf(ApiKey key, DateTime now) =>
        key.RevokedAt is not null ? "revoked"
        : key.ExpiresAt <= now ? "expired"
        : "valid";

    private static string Day(DateTime? at) => at?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
