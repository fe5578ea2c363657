using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.PostgreSql.Tests.Support;
using NewsApi.Storage;
using NewsApi.Storage.Tests.Contract;

namespace NewsApi.PostgreSql.Tests.Storage;

/// <summary>The contract, kept by PostgreSQL.</summary>
public sealed class PostgreSqlArchiveTests : ArchiveContract
{
    private readonly string connection = Task.Run(TestDatabases.CreateAsync).GetAwaiter().GetResult();
    private ServiceProvider? services;

    private ServiceProvider Services => services ??= TestDatabases.Services(connection);

    protected override NewsDbContext CreateContext() =>
        Services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContext();

    protected override Task MigrateAsync(NewsDbContext context) =>
        Services.GetRequiredService<ArchiveDatabase>().MigrateAsync(context, everyPage: true, default);

    protected override async Task DropAsync()
    {
        await Services.DisposeAsync();
        await TestDatabases.DropAsync(connection);
    }
}
