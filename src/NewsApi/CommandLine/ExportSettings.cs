using System.ComponentModel;
using Spectre.Console;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine;

internal sealed class ExportSettings : FilterSettings
{
    [CommandArgument(0, "<FILE>")]
    [Description("The file to write, gzipped where its name ends in .gz; - for standard output.")]
    public string File { get; init; } = "";

    [CommandOption("--url <URL>")]
    [Description("Exports from the server at this address.")]
    public string? Url { get; init; }

    [CommandOption("--api-key <KEY>")]
    [Description("The key that is shown to that server, in place of that in the environment variable NEWSAPI_KEY.")]
    public string? ApiKey { get; init; }

    public override ValidationResult Validate()
    {
        var filters = base.Validate();
        return filters.Successful ? ServerAddress.Validate(Url, ApiKey) : filters;
    }
}
