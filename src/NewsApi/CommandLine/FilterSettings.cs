using System.ComponentModel;
using System.Globalization;
using NewsApi.Articles;
using NewsApi.Exports;
using Spectre.Console;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine;

/// <summary>The filters of lists of articles, as options; comma = or, repeated = and, a leading <c>-</c> = not.</summary>
internal abstract class FilterSettings : VerbSettings
{
    [CommandOption("--from <DAY>")]
    [Description("First day of publication, YYYY-MM-DD.")]
    public string? From { get; init; }

    [CommandOption("--to <DAY>")]
    [Description("Last day of publication, YYYY-MM-DD.")]
    public string? To { get; init; }

    [CommandOption("--source <NAME>")]
    [Description("Name of the source. Here and below: comma = or, repeated = and; --source=-NAME leaves out.")]
    public string[] Source { get; init; } = [];

    [CommandOption("--author <NAME>")]
    [Description("Name of an author.")]
    public string[] Author { get; init; } = [];

    [CommandOption("--language <TAG>")]
    [Description("Language, as a BCP 47 tag.")]
    public string[] Language { get; init; } = [];

    [CommandOption("--tag <TAG>")]
    [Description("Tag of the article.")]
    public string[] Tag { get; init; } = [];

    [CommandOption("--entity <KEY>")]
    [Description("Id or slug of an entity that the article names.")]
    public string[] Entity { get; init; } = [];

    [CommandOption("--speaker <KEY>")]
    [Description("Id or slug of an entity that the article quotes.")]
    public string[] Speaker { get; init; } = [];

    [CommandOption("--duplicates <WHICH>")]
    [Description("Articles that are nearly the same as one before: keep, skip or only.")]
    public DuplicateFilter? Duplicates { get; init; }

    public override ValidationResult Validate()
    {
        if (From is not null && Day(From) is null)
            return ValidationResult.Error($"--from: '{From}' is not a date that exists, written YYYY-MM-DD.");
        if (To is not null && Day(To) is null)
            return ValidationResult.Error($"--to: '{To}' is not a date that exists, written YYYY-MM-DD.");
        return Day(From) > Day(To) ? ValidationResult.Error("--to is before --from.") : ValidationResult.Success();
    }

    public ExportQuery ToQuery() =>
        new()
        {
            From = Day(From),
            To = Day(To),
            Source = NullIfEmpty(Source),
            Author = NullIfEmpty(Author),
            Language = NullIfEmpty(Language),
            Tag = NullIfEmpty(Tag),
            Entity = NullIfEmpty(Entity),
            Speaker = NullIfEmpty(Speaker),
            Duplicates = Duplicates,
        };

    private static string[]? NullIfEmpty(string[] values) => values.Length == 0 ? null : values;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
