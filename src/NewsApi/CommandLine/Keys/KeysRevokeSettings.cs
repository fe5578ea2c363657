using System.ComponentModel;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine.Keys;

internal sealed class KeysRevokeSettings : CommandSettings
{
    [CommandArgument(0, "<ID>")]
    [Description("The key's id, the part between the underscores; `keys list` has it.")]
    public string KeyId { get; init; } = "";
}
