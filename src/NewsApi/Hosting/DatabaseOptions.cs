using System.ComponentModel.DataAnnotations;

namespace NewsApi.Hosting;

/// <summary>Where the archive is kept; section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    public const string Sqlite = "sqlite";
    public const string PostgreSql = "postgresql";

    /// <summary>The database: <c>sqlite</c> or <c>postgresql</c>.</summary>
    [AllowedValues(Sqlite, PostgreSql, ErrorMessage = $"Database:Provider must be '{Sqlite}' or '{PostgreSql}'.")]
    public string Provider { get; set; } = Sqlite;

    /// <summary>For how long a database server that is out of reach is tried again before a request fails, in seconds; not for SQLite.</summary>
    [Range(0, 600)]
    public int PatienceSeconds { get; set; } = 20;

    /// <summary>Whether an archive that is new gets the seed article.</summary>
    public bool Seed { get; set; } = true;

    /// <summary>
    /// Largest archive that is checked before it is served, in bytes; a larger one is checked while it is. A check reads the
    /// whole file.
    /// </summary>
    [Range(0, long.MaxValue)]
    public long CheckAtStartBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Whether this archive is checked before it is served.</summary>
    internal bool ChecksAtStart(string? file) =>
        file is null || !File.Exists(file) || new FileInfo(file).Length <= CheckAtStartBytes;
}
