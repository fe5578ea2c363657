using System.ComponentModel;
using System.Globalization;
using NewsApi.Access;
using Spectre.Console;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine.Keys;

internal sealed class KeysAddSettings : CommandSettings
{
    // A name stands in lists, on one line.
    private const int MaxNameLength = 100;

    [CommandArgument(0, "<NAME>")]
    [Description("What people call the key: who has it, and what for.")]
    public string Name { get; init; } = "";

    [CommandOption("-s|--scope <SCOPE>")]
    [Description("What it allows: read, import, curate or admin; each includes those before it.")]
    public string? ScopeWord { get; init; }

    [CommandOption("-e|--expires <DATE>")]
    [Description("The day on which it ends, in UTC, YYYY-MM-DD; none, and it is valid until it is revoked.")]
    public string? ExpiresOn { get; init; }

    internal Scope Scope => Scopes.Find(ScopeWord!)!.Value;

    internal DateTime? ExpiresAt => Day(ExpiresOn)?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    public override ValidationResult Validate()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > MaxNameLength || Name.Any(char.IsControl))
            return ValidationResult.Error($"The name must be one line of at most {MaxNameLength} characters.");
        if (ScopeWord is null || Scopes.Find(ScopeWord) is null)
            return ValidationResult.Error(
                $"--scope must be one of {string.Join(", ", Scopes.All.Select(Scopes.WordOf))}."
            );
        return ExpiresOn is null || Day(ExpiresOn) is not null
            ? ValidationResult.Success()
            : ValidationResult.Error("--expires must be a day, written YYYY-MM-DD.");
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
