using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace NewsApi.Storage.Sqlite;

/// <summary>Registers the SQLite archive.</summary>
public static class SqliteArchive
{
    /// <summary>Adds a pooled <see cref="NewsDbContext"/> factory over the file that the connection string names.</summary>
    /// <param name="connectionString">As Microsoft.Data.Sqlite takes it.</param>
    public static IServiceCollection AddSqliteArchive(this IServiceCollection services, string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString)
        {
            ForeignKeys = true,
            // Seconds. The driver retries a busy database until then, on top of busy_timeout.
            DefaultTimeout = 5,
        };
        // Connections that share a cache see what is not committed; only a database in memory needs it.
        if (FileOf(connectionString) is not null)
            connection.Cache = SqliteCacheMode.Private;
        var commits = new SqliteCommits();
        return services
            .AddPooledDbContextFactory<SqliteNewsDbContext>(options =>
                options
                    .UseSqlite(
                        connection.ToString(),
                        sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                    )
                    .AddInterceptors(new SqliteConnectionSettings(), commits)
                    // A table is made anew with its foreign keys off, which SQLite takes only outside of a transaction. Who starts a
                    // new version has a backup, as docs/operations.md says, and can do no more about it.
                    .ConfigureWarnings(warnings =>
                        warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning)
                    )
            )
            .AddSingleton<IDbContextFactory<NewsDbContext>, ContextFactory>()
            .AddSingleton<ArchiveDatabase>(new SqliteDatabase(FileOf(connectionString)))
            .AddSingleton<ArchiveFaults, SqliteArchiveFaults>()
            .AddSingleton<ArticleStates>(_ => new SqliteArticleStates(connection.ToString(), commits));
    }

    /// <summary>The file of the archive; null for one in memory.</summary>
    public static string? FileOf(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        return builder.Mode == SqliteOpenMode.Memory || builder.DataSource is "" or ":memory:"
            ? null
            : Path.GetFullPath(builder.DataSource);
    }

    private sealed class ContextFactory(IDbContextFactory<SqliteNewsDbContext> factory)
        : IDbContextFactory<NewsDbContext>
    {
        public NewsDbContext CreateDbContext() => factory.CreateDbContext();
    }
}
