using System.ComponentModel.DataAnnotations;

namespace NewsApi.Hosting;

/// <summary>Where the archive is kept; section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>The database: <c>sqlite</c>.</summary>
    [AllowedValues("sqlite", ErrorMessage = "Database:Provider must be 'sqlite'.")]
    public string Provider { get; set; } = "sqlite";

    /// <summary>Whether an archive that is new gets the seed article.</summary>
    public bool Seed { get; set; } = true;
}
