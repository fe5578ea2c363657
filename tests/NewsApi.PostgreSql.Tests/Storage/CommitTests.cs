using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.PostgreSql.Tests.Support;
using NewsApi.Storage;
using NewsApi.Storage.Tests.Support;
using Npgsql;

namespace NewsApi.PostgreSql.Tests.Storage;

/// <summary>
/// What is answered as stored must be on a standby too, where there is one. The server of the tests waits for one that never comes,
/// as a leader does that is cut off; it ends the wait when the driver's patience does.
/// </summary>
public sealed class CommitTests : IAsyncLifetime
{
    private string connection = null!;
    private ServiceProvider services = null!;

    public async Task InitializeAsync()
    {
        connection =
            await TestDatabases.CreateAsync() + ";Options=-c synchronous_commit=on;Command Timeout=1;Pooling=False";
        services = TestDatabases.Services(connection);
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await TestDatabases.DropAsync(connection);
    }

    private NewsDbContext CreateContext() =>
        services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContext();

    [Fact]
    public async Task The_driver_alone_reports_a_commit_that_no_standby_has_confirmed_as_a_success()
    {
        await using var plain = new NpgsqlConnection(connection);
        await plain.OpenAsync();
        await using var transaction = await plain.BeginTransactionAsync();
        await using var command = plain.CreateCommand();
        command.CommandText = """INSERT INTO "Changes" ("ArticleId", "Kind", "At") VALUES (1, 'created', now())""";
        await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    [Fact]
    public async Task A_commit_that_no_standby_has_confirmed_fails()
    {
        await using var context = CreateContext();
        context.Add(Sample.Change(1));
        var failure = await Assert.ThrowsAsync<UnconfirmedCommitException>(() => context.SaveChangesAsync());
        Assert.Contains("synchronous replication", failure.Message, StringComparison.Ordinal);
        var faults = services.GetRequiredService<ArchiveFaults>();
        Assert.True(faults.IsOutOfReach(failure));
        // It may have happened: repeated, it would happen twice.
        Assert.False(faults.IsPassing(failure));
    }

    [Fact]
    public async Task A_write_that_finds_everything_there_waits_for_the_standby_too()
    {
        await using (var plain = CreateContext())
        await using (var transaction = await plain.Database.BeginTransactionAsync())
        {
            await plain.Changes.AnyAsync();
            // Nothing was written, so the server does not wait: what was found may be gone with this leader.
            await transaction.CommitAsync();
        }
        await using var context = CreateContext();
        await using var write = await context.BeginWriteAsync();
        await context.Changes.AnyAsync();
        await Assert.ThrowsAsync<UnconfirmedCommitException>(() => write.CommitAsync());
    }
}
