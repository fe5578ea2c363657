using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NewsApi.Storage.PostgreSql;

/// <summary>Used by <c>dotnet ef migrations add</c> only; no database is opened.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlNewsDbContext>
{
    public PostgreSqlNewsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlNewsDbContext>().UseNpgsql("Host=design-time").Options);
}
