using System.ComponentModel;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine;

internal sealed class MigrateArchiveSettings : VerbSettings
{
    [CommandOption("--from <FILE>", isRequired: true)]
    [Description("The archive's SQLite file.")]
    public string From { get; init; } = "";

    [CommandOption("--to <CONNECTION>", isRequired: true)]
    [Description(
        "The PostgreSQL database, as ConnectionStrings:NewsApi takes it; it is made where the user may make it."
    )]
    public string To { get; init; } = "";
}
