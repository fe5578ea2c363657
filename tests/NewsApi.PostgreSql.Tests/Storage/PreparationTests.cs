using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.PostgreSql.Tests.Support;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.PostgreSql.Tests.Storage;

/// <summary>What a start does to a database.</summary>
public sealed class PreparationTests
{
    private static async Task PrepareAsync(string connection)
    {
        await using var services = TestDatabases.Services(connection + ";Pooling=False");
        var database = services.GetRequiredService<ArchiveDatabase>();
        await using var context = services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContext();
        await using var hold = await database.HoldAsync(context, default);
        await database.MigrateAsync(context, everyPage: true, default);
        if (!await context.Archive.AnyAsync())
        {
            context.Archive.Add(new ArchiveInfo { ArchiveId = Guid.NewGuid() });
            await context.SaveChangesAsync();
        }
    }

    private static async Task ExecuteAsync(string connection, string sql)
    {
        await using var plain = new Npgsql.NpgsqlConnection(connection + ";Pooling=False");
        await plain.OpenAsync();
        await using var command = plain.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    [Fact]
    public async Task Nodes_that_start_together_on_a_new_database_make_one_archive()
    {
        var connection = await TestDatabases.CreateEmptyAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PrepareAsync(connection)));
        await using var services = TestDatabases.Services(connection + ";Pooling=False");
        await using var context = services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContext();
        Assert.Equal(1, await context.Archive.CountAsync());
        Assert.Equal(context.Database.GetMigrations(), await context.Database.GetAppliedMigrationsAsync());
        await TestDatabases.DropAsync(connection);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_made()
    {
        var connection = await PostgreSqlServer.ConnectionStringAsync("made_at_start");
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => PrepareAsync(connection)));
        await TestDatabases.DropAsync(connection);
    }

    [Fact]
    public async Task A_database_with_tables_of_another_program_is_left_alone()
    {
        var connection = await TestDatabases.CreateEmptyAsync();
        await ExecuteAsync(connection, "CREATE TABLE letters (id int)");
        var failure = await Assert.ThrowsAsync<ArchiveUnavailableException>(() => PrepareAsync(connection));
        Assert.Contains("another program", failure.Message, StringComparison.Ordinal);
        await TestDatabases.DropAsync(connection);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        var connection = await TestDatabases.CreateAsync();
        await ExecuteAsync(
            connection,
            """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0.0')"""
        );
        var failure = await Assert.ThrowsAsync<ArchiveUnavailableException>(() => PrepareAsync(connection));
        Assert.Contains("newer version", failure.Message, StringComparison.Ordinal);
        await TestDatabases.DropAsync(connection);
    }

    [Fact]
    public async Task Rows_that_point_nowhere_are_found()
    {
        var connection = await TestDatabases.CreateAsync();
        // As no user but the owner of all can do it, or a disk.
        await ExecuteAsync(
            connection,
            """SET session_replication_role = replica; INSERT INTO "QuoteSubjects" ("QuoteId", "EntityId") VALUES (7, 8)"""
        );
        await using var services = TestDatabases.Services(connection + ";Pooling=False");
        await using var context = services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContext();
        var damage = await context.FindDamageAsync(default);
        Assert.Equal(2, damage.Count);
        Assert.All(damage, line => Assert.StartsWith("1 of QuoteSubjects point", line, StringComparison.Ordinal));
        await TestDatabases.DropAsync(connection);
    }
}
