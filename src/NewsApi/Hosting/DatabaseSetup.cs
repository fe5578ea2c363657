using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.PostgreSql;
using NewsApi.Storage.Sqlite;

namespace NewsApi.Hosting;

/// <summary>Where the database is chosen.</summary>
internal static class DatabaseSetup
{
    public const string ConnectionName = "NewsApi";

    /// <summary>Adds the archive in the database that the settings name.</summary>
    /// <exception cref="StartupException">The connection string is missing, or none of that database.</exception>
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString(ConnectionName);
        if (string.IsNullOrWhiteSpace(connection))
            throw new StartupException($"ConnectionStrings:{ConnectionName} is missing.");
        // What is wrong with the options themselves is told when all of them are checked.
        var options = new DatabaseOptions();
        try
        {
            configuration.GetSection(DatabaseOptions.Section).Bind(options);
        }
        catch (InvalidOperationException) { }
        try
        {
            return options.Provider == DatabaseOptions.PostgreSql
                ? services.AddPostgreSqlArchive(connection, TimeSpan.FromSeconds(options.PatienceSeconds))
                : services.AddSqliteArchive(connection);
        }
        catch (ArgumentException exception)
        {
            throw new StartupException($"ConnectionStrings:{ConnectionName}: {exception.Message}");
        }
    }

    /// <summary>Lets reads wait for a database that is on another server and comes back.</summary>
    public static void UsePatience(this WebApplication app)
    {
        if (app.Services.GetRequiredService<ArchiveDatabase>().IsShared)
            app.UseMiddleware<PatientReads>();
    }
}
