using System.Collections.Concurrent;
using NewsApi.PostgreSql.Tests.Support;

namespace NewsApi.Tests.Support;

/// <summary>Where the archive of a test is that has a folder for it: here in a database of its own.</summary>
internal static class TestArchive
{
    /// <summary>Whether several processes can have the archive.</summary>
    public static bool IsShared => true;

    private static readonly ConcurrentDictionary<string, Lazy<string>> Connections = new();

    /// <summary>The settings of a server, or of a command, that has the archive of this folder.</summary>
    public static IReadOnlyList<(string Name, string Value)> SettingsFor(string folder) =>
        [("Database:Provider", "postgresql"), ("ConnectionStrings:NewsApi", ConnectionOf(folder))];

    /// <summary>The same for a process that is started in the folder above it, and finds a file there by itself.</summary>
    public static IReadOnlyList<(string Name, string Value)> SettingsForProcess(string folder) => SettingsFor(folder);

    /// <summary>Changes the archive of this folder behind its back.</summary>
    /// <returns>How many rows it changed.</returns>
    public static Task<int> ExecuteAsync(string folder, string sql) =>
        TestDatabases.ExecuteAsync(ConnectionOf(folder), sql);

    /// <summary>What a query for one number gives.</summary>
    public static async Task<long> CountAsync(string folder, string sql) =>
        (long)(await TestDatabases.ScalarAsync(ConnectionOf(folder), sql))!;

    public static void Delete(string folder)
    {
        if (Connections.TryRemove(folder, out var connection))
            TestDatabases.DropAsync(connection.Value).GetAwaiter().GetResult();
    }

    /// <summary>The connection string of the folder's database.</summary>
    public static string ConnectionOf(string folder) =>
        Connections
            .GetOrAdd(folder, _ => new Lazy<string>(() => Task.Run(TestDatabases.CreateAsync).GetAwaiter().GetResult()))
            .Value;
}
