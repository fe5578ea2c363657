using System.ComponentModel;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine;

internal sealed class BackupSettings : VerbSettings
{
    [CommandArgument(0, "<FILE>")]
    [Description("The file to write; one that is there is replaced once the backup is whole.")]
    public string File { get; init; } = "";
}
