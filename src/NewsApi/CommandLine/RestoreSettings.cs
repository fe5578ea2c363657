using System.ComponentModel;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine;

internal sealed class RestoreSettings : VerbSettings
{
    [CommandArgument(0, "<FILE>")]
    [Description("A file that `backup` wrote.")]
    public string File { get; init; } = "";

    [CommandOption("--force")]
    [Description("Replaces an archive that holds articles; they are gone then.")]
    public bool Force { get; init; }
}
