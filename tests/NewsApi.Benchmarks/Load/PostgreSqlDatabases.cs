using Npgsql;

namespace NewsApi.Benchmarks.Load;

/// <summary>The databases of generated archives on a PostgreSQL server, each named like the folder of its archive.</summary>
/// <param name="server">Connection string without a database, of a user who may make some.</param>
internal sealed class PostgreSqlDatabases(string server)
{
    private const string Prefix = "newsapi_load_";

    public string ConnectionString(string archive) => $"{server};Database={NameOf(archive)}";

    /// <summary>An empty database; whatever it held is gone.</summary>
    public Task RenewAsync(string archive) => MakeAsync(archive, "template0");

    /// <summary>A database like another one, to which nobody is connected.</summary>
    public Task CopyAsync(string archive, string copy) => MakeAsync(copy, NameOf(archive));

    private async Task MakeAsync(string archive, string template)
    {
        await using var source = NpgsqlDataSource.Create($"{server};Database=postgres;Pooling=False;Command Timeout=0");
        string[] statements =
        [
            $"DROP DATABASE IF EXISTS {NameOf(archive)} WITH (FORCE)",
            $"CREATE DATABASE {NameOf(archive)} TEMPLATE {template} ENCODING 'UTF8'",
        ];
        foreach (var statement in statements)
        {
            await using var command = source.CreateCommand(statement);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static string NameOf(string archive) => Prefix + archive.Replace('-', '_');
}
