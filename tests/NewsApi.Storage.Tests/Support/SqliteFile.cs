using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Storage.Sqlite;

namespace NewsApi.Storage.Tests.Support;

/// <summary>An archive in a SQLite file of a test's own, registered as the server does it.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsapi-storage-").FullName;
    private readonly ServiceProvider services;

    /// <param name="settings">Added to the connection string.</param>
    public SqliteFile(string settings = "Pooling=False")
    {
        Path = System.IO.Path.Combine(folder, "archive.db");
        services = new ServiceCollection().AddSqliteArchive($"Data Source={Path};{settings}").BuildServiceProvider();
    }

    public string Path { get; }

    public NewsDbContext CreateContext() =>
        services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContext();

    /// <summary>Does what the server does at start.</summary>
    public async Task MigrateAsync(CancellationToken cancellation = default)
    {
        await using var context = CreateContext();
        await SqliteMigration.MigrateAsync(context, Path, everyPage: true, cancellation);
    }

    /// <summary>Runs SQL on a plain connection, as another program would.</summary>
    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        services.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
