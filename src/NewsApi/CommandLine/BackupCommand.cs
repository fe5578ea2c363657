using Microsoft.EntityFrameworkCore;
using NewsApi.Storage;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine;

/// <summary><c>NewsApi backup FILE</c></summary>
internal sealed class BackupCommand(ServerSettings server) : AsyncCommand<BackupSettings>
{
    public override async Task<int> ExecuteAsync(
        CommandContext context,
        BackupSettings settings,
        CancellationToken cancellationToken
    )
    {
        var output = new CommandOutput(settings.Quiet);
        var file = Path.GetFullPath(settings.File);
        if (Directory.Exists(file) || settings.File == VerbArguments.Dash)
            throw new CommandException(
                $"'{settings.File.TrimStart('\0')}' is no file: a backup is a file that SQLite opens."
            );
        await using var session = await ArchiveSession.ReadAsync(server, cancellationToken);
        if (file == session.Services.GetRequiredService<ArchiveDatabase>().File)
            throw new CommandException($"{file} is the archive itself.");
        await using var archive = await session
            .Services.GetRequiredService<IDbContextFactory<NewsDbContext>>()
            .CreateDbContextAsync(cancellationToken);
        var meter = new Meter("bytes");
        await ProgressView.ShowAsync(meter, output, () => archive.BackUpAsync(file, meter.MoveTo, cancellationToken));
        output.Say(FormattableString.Invariant($"{file} holds the archive, {new FileInfo(file).Length:N0} bytes."));
        return ExitCodes.AllRight;
    }
}
