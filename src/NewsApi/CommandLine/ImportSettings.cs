using System.ComponentModel;
using NewsApi.Articles;
using NewsApi.CommandLine.Imports;
using Spectre.Console;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine;

internal sealed class ImportSettings : VerbSettings
{
    [CommandArgument(0, "<FILE>")]
    [Description("Files, folders of files, or - for standard input; gzipped or not.")]
    public string[] Files { get; init; } = [];

    [CommandOption("--url <URL>")]
    [Description("Sends the articles to the server at this address.")]
    public string? Url { get; init; }

    [CommandOption("--api-key <KEY>")]
    [Description("The key that is shown to that server, in place of that in the environment variable NEWSAPI_KEY.")]
    public string? ApiKey { get; init; }

    [CommandOption("--format <FORMAT>")]
    [Description("ndjson, feed, text, html or json; where it is not given, name and content tell.")]
    public ImportFormat? Format { get; init; }

    [CommandOption("--on-duplicate <WHAT>")]
    [Description("What happens to an article that is there already: skip (where it is not given), update, fail.")]
    public OnDuplicate OnDuplicate { get; init; } = OnDuplicate.Skip;

    [CommandOption("--dry-run")]
    [Description("Reads and checks everything, and stores nothing.")]
    public bool DryRun { get; init; }

    [CommandOption("--problems <FILE>")]
    [Description("Writes every article that failed to this file, one JSON object a line.")]
    public string? Problems { get; init; }

    public override ValidationResult Validate() => ServerAddress.Validate(Url, ApiKey);
}
