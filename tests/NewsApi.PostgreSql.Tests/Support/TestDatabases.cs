using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Storage;
using NewsApi.Storage.PostgreSql;

namespace NewsApi.PostgreSql.Tests.Support;

/// <summary>Makes databases for tests, each a copy of one that the migrations made.</summary>
internal static class TestDatabases
{
    private const string Template = "migrated";

    private static readonly Lazy<Task> Migrated = new(MigrateAsync);
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);
    private static int count;

    /// <summary>An archive that nobody has opened yet.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> CreateAsync()
    {
        await Migrated.Value;
        var name = $"test{Interlocked.Increment(ref count)}";
        // A template is copied once at a time.
        await OneAtATime.WaitAsync();
        try
        {
            await PostgreSqlServer.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {Template}");
        }
        finally
        {
            OneAtATime.Release();
        }
        return await PostgreSqlServer.ConnectionStringAsync(name);
    }

    /// <summary>A database without anything.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> CreateEmptyAsync()
    {
        var name = $"test{Interlocked.Increment(ref count)}";
        await PostgreSqlServer.ExecuteAsync($"CREATE DATABASE {name}");
        return await PostgreSqlServer.ConnectionStringAsync(name);
    }

    /// <summary>Runs SQL in that database, as if by another program.</summary>
    /// <returns>How many rows it changed.</returns>
    public static async Task<int> ExecuteAsync(string connection, string sql)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(connection + ";Pooling=False");
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first value of what a query gives.</summary>
    public static async Task<object?> ScalarAsync(string connection, string sql)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(connection + ";Pooling=False");
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    public static Task DropAsync(string connection)
    {
        var name = new Npgsql.NpgsqlConnectionStringBuilder(connection).Database;
        return PostgreSqlServer.ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    /// <summary>The archive's services as the server registers them.</summary>
    public static ServiceProvider Services(string connection) =>
        new ServiceCollection().AddPostgreSqlArchive(connection, TimeSpan.FromSeconds(5)).BuildServiceProvider();

    private static async Task MigrateAsync()
    {
        await PostgreSqlServer.ExecuteAsync($"CREATE DATABASE {Template}");
        await using var services = Services(await PostgreSqlServer.ConnectionStringAsync(Template) + ";Pooling=False");
        await using var context = services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContext();
        await services.GetRequiredService<ArchiveDatabase>().MigrateAsync(context, everyPage: true, default);
    }
}
