using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.PostgreSql.Tests.Support;
using NewsApi.Storage;
using NewsApi.Storage.PostgreSql;
using NewsApi.Storage.Tests.Support;
using Npgsql;

namespace NewsApi.PostgreSql.Tests.Storage;

/// <summary>A process hears what others write to the database that they share.</summary>
public sealed class PostgreSqlWritesTests : IAsyncLifetime
{
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(30);

    private string connection = null!;
    private ServiceProvider services = null!;
    private PostgreSqlWrites writes = null!;

    public async Task InitializeAsync()
    {
        connection = await TestDatabases.CreateAsync();
        services = TestDatabases.Services(connection);
        writes = await PostgreSqlWrites.ListenAsync(services.GetRequiredService<NpgsqlDataSource>(), default);
    }

    public async Task DisposeAsync()
    {
        await writes.DisposeAsync();
        await services.DisposeAsync();
        await TestDatabases.DropAsync(connection);
    }

    // The driver counts whole milliseconds and takes none for no limit at all.
    [Theory]
    [InlineData(0)]
    [InlineData(400)]
    [InlineData(1_400)]
    public async Task A_wait_ends_however_short_it_is(int microseconds) =>
        await writes.WaitAsync(TimeSpan.FromMicroseconds(microseconds), default).WaitAsync(Forever);

    [Fact]
    public async Task What_another_process_says_ends_the_wait()
    {
        var begun = Stopwatch.GetTimestamp();
        var wait = writes.WaitAsync(TimeSpan.FromMinutes(5), default);
        await using var another = services.GetRequiredService<NpgsqlDataSource>().CreateCommand();
        another.CommandText = $"NOTIFY {WriteTurn.Channel}, 'another'";
        await another.ExecuteNonQueryAsync();
        await wait.WaitAsync(Forever);
        Assert.True(Stopwatch.GetElapsedTime(begun) < Forever);
    }

    [Fact]
    public async Task What_this_process_writes_does_not()
    {
        await using var context = services
            .GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<NewsDbContext>>()
            .CreateDbContext();
        context.Add(Sample.Change(1));
        await context.SaveChangesAsync();
        var begun = Stopwatch.GetTimestamp();
        await writes.WaitAsync(TimeSpan.FromMilliseconds(200), default);
        Assert.True(Stopwatch.GetElapsedTime(begun) > TimeSpan.FromMilliseconds(150));
    }
}
