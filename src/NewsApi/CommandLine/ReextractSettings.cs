using System.ComponentModel;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine;

internal sealed class ReextractSettings : FilterSettings
{
    [CommandOption("--all")]
    [Description("Also articles that this version of the extractor has read already.")]
    public bool All { get; init; }
}
