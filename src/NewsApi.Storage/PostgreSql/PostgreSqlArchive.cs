using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace NewsApi.Storage.PostgreSql;

/// <summary>Registers the archive in PostgreSQL.</summary>
public static class PostgreSqlArchive
{
    // The first and the last day are days; the driver takes them for the ends of time.
    static PostgreSqlArchive() => AppContext.SetSwitch("Npgsql.DisableDateTimeInfinityConversions", true);

    /// <summary>Adds a pooled <see cref="NewsDbContext"/> factory over the database that the connection string names.</summary>
    /// <param name="connectionString">As Npgsql takes it, one host or several; see <see cref="Complete"/>.</param>
    /// <param name="patience">For how long a database that is out of reach is tried again.</param>
    public static IServiceCollection AddPostgreSqlArchive(
        this IServiceCollection services,
        string connectionString,
        TimeSpan patience
    )
    {
        var source = new NpgsqlDataSourceBuilder(Complete(connectionString));
        return services
            .AddSingleton<NpgsqlDataSource>(_ => source.Build())
            .AddPooledDbContextFactory<PostgreSqlNewsDbContext>(
                (provider, options) =>
                    options
                        .UseNpgsql(
                            provider.GetRequiredService<NpgsqlDataSource>(),
                            npgsql =>
                                npgsql
                                    .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                                    .ExecutionStrategy(dependencies => new PatientStrategy(dependencies, patience))
                        )
                        .AddInterceptors(new CommitWatch())
                        .ConfigureWarnings(LeaveToCaller)
            )
            .AddSingleton<IDbContextFactory<NewsDbContext>, ContextFactory>()
            .AddSingleton<ArchiveDatabase, PostgreSqlDatabase>()
            .AddSingleton<ArchiveFaults, PostgreSqlFaults>()
            .AddSingleton<ArticleStates, PostgreSqlArticleStates>();
    }

    /// <summary>The connection string with what it leaves open set for a server that answers requests.</summary>
    /// <exception cref="ArgumentException">It is no connection string of Npgsql, or names no host.</exception>
    public static string Complete(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (string.IsNullOrEmpty(builder.Host))
            throw new ArgumentException("Host is missing.", nameof(connectionString));
        // Seconds to connect, and to wait for an answer: a leader that is gone must not keep anybody for long.
        Default("Timeout", 3);
        Default("Command Timeout", 10);
        Default("Maximum Pool Size", 40);
        // Statements that stay prepared in each connection.
        Default("Max Auto Prepare", 100);
        Default("Application Name", "NewsApi");
        if (builder.Host.Contains(',', StringComparison.Ordinal))
        {
            // Where none takes writes for the moment, one that can only be read still answers what is read.
            Default("Target Session Attributes", "prefer-primary");
            Default("Host Recheck Seconds", 1);
        }
        return builder.ToString();

        void Default(string name, object value)
        {
            if (!builder.ShouldSerialize(name))
                builder[name] = value;
        }
    }

    // What fails is tried again, or told by who asked for it: not every attempt belongs in the log.
    private static void LeaveToCaller(WarningsConfigurationBuilder warnings) =>
        warnings.Log(
            (RelationalEventId.ConnectionError, LogLevel.Debug),
            (RelationalEventId.CommandError, LogLevel.Debug),
            (RelationalEventId.TransactionError, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug),
            (CoreEventId.SaveChangesFailed, LogLevel.Debug)
        );

    private sealed class ContextFactory(IDbContextFactory<PostgreSqlNewsDbContext> factory)
        : IDbContextFactory<NewsDbContext>
    {
        public NewsDbContext CreateDbContext() => factory.CreateDbContext();
    }
}
