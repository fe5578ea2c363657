using System.ComponentModel;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine;

/// <summary>What every verb takes.</summary>
internal abstract class VerbSettings : CommandSettings
{
    [CommandOption("-q|--quiet")]
    [Description("Prints nothing but errors.")]
    public bool Quiet { get; init; }
}
