using Microsoft.Data.Sqlite;

namespace NewsApi.Tests.Support;

/// <summary>Where the archive of a test is that has a folder for it: here in a file there. The tests of PostgreSQL have another such class.</summary>
internal static class TestArchive
{
    /// <summary>Whether several processes can have the archive.</summary>
    public static bool IsShared => false;

    /// <summary>The settings of a server, or of a command, that has the archive of this folder.</summary>
    public static IReadOnlyList<(string Name, string Value)> SettingsFor(string folder) =>
        [("ConnectionStrings:NewsApi", $"Data Source={Path.Combine(folder, "newsapi.db")};Pooling=False")];

    /// <summary>The same for a process that is started in the folder above it, and finds a file there by itself.</summary>
    public static IReadOnlyList<(string Name, string Value)> SettingsForProcess(string folder) => [];

    /// <summary>Changes the archive of this folder behind its back; names in quotation marks are the same to every database.</summary>
    /// <returns>How many rows it changed.</returns>
    public static async Task<int> ExecuteAsync(string folder, string sql)
    {
        await using var connection = await OpenAsync(folder);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>What a query for one number gives.</summary>
    public static async Task<long> CountAsync(string folder, string sql)
    {
        await using var connection = await OpenAsync(folder);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Takes away what is not in the folder.</summary>
    public static void Delete(string folder) { }

    private static async Task<SqliteConnection> OpenAsync(string folder)
    {
        var connection = new SqliteConnection(SettingsFor(folder)[0].Value + ";Foreign Keys=True");
        await connection.OpenAsync();
        return connection;
    }
}
