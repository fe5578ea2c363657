using NewsApi.CommandLine.Keys;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine;

/// <summary>The verbs of the command line. Without one the program is the server, and none of this is loaded.</summary>
internal static class Verbs
{
    /// <summary>Whether the arguments begin with a verb; the server's have a dash or a value.</summary>
    public static bool AreIn(string[] arguments) =>
        arguments is [{ Length: > 0 } first, ..]
        && (
            first is "--help" or "-h" or "--version"
            || first.All(letter => char.IsAsciiLetter(letter) || letter == '-') && first[0] != '-'
        );

    public static async Task<int> RunAsync(string[] arguments)
    {
        var given = VerbArguments.Of(arguments);
        using var interruption = new Interruption();
        var app = new CommandApp();
        app.Configure(verbs =>
        {
            verbs.SetApplicationName("NewsApi");
            verbs.SetApplicationVersion(typeof(Verbs).Assembly.GetName().Version!.ToString(3));
            verbs.UseStrictParsing();
            verbs.SetExceptionHandler((exception, _) => Failures.Report(exception));
            verbs.Settings.Registrar.RegisterInstance(given.Settings);
            verbs
                .AddCommand<ImportCommand>("import")
                .WithDescription("Brings articles in from files, into the archive here or that of a running server.")
                .WithExample("import", "articles.ndjson.gz", "--url", "http://localhost:5080");
            verbs
                .AddCommand<ExportCommand>("export")
                .WithDescription("Writes articles with all their facts to a file that import restores.")
                .WithExample("export", "archive.ndjson.gz");
            verbs.AddCommand<ReindexCommand>("reindex").WithDescription("Builds the full-text index anew.");
            verbs
                .AddCommand<ReextractCommand>("reextract")
                .WithDescription("Reads stored articles anew with this version's extractor.");
            verbs
                .AddCommand<BackupCommand>("backup")
                .WithDescription("Copies the archive into one file, also while a server runs on it.")
                .WithExample("backup", "newsapi-2026-01-31.db");
            verbs
                .AddCommand<RestoreCommand>("restore")
                .WithDescription("Makes a backup the archive here, and builds the index anew.")
                .WithExample("restore", "newsapi-2026-01-31.db");
            verbs
                .AddCommand<MigrateArchiveCommand>("migrate-archive")
                .WithDescription("Copies the archive of a SQLite file into a PostgreSQL database.")
                .WithExample(
                    "migrate-archive",
                    "--from",
                    "data/newsapi.db",
                    "--to",
                    "'Host=db;Database=news;Username=news'"
                );
            verbs
                .AddCommand<VerifyCommand>("verify")
                .WithDescription(
                    "Checks every span, count and index against the archive, also while a server runs on it."
                );
            verbs.AddBranch("keys", AddKeys);
        });
        return await app.RunAsync(given.Words, interruption.Token);
    }

    private static void AddKeys(IConfigurator<CommandSettings> keys)
    {
        keys.SetDescription("Makes, lists and revokes API keys, also beside a running server.");
        keys.AddCommand<KeysAddCommand>("add")
            .WithDescription("Makes a key and prints it; it cannot be had again.")
            .WithExample("keys", "add", "'import of the desk'", "--scope", "import");
        keys.AddCommand<KeysListCommand>("list").WithDescription("Lists all keys but what is secret of them.");
        keys.AddCommand<KeysRevokeCommand>("revoke").WithDescription("Takes a key away for good.");
    }
}
