using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace NewsApi.Storage.Sqlite;

/// <summary>Point reads over connections that stay open with their statements prepared, as many as are used at a time.</summary>
/// <param name="commits">Of this process, which has the file for itself.</param>
internal sealed class SqliteArticleStates(string connectionString, SqliteCommits commits) : ArticleStates, IDisposable
{
    private readonly ConcurrentBag<Lookup> idle = [];

    public override long? Commits => commits.Count;

    public override ValueTask<ArticleState?> FindAsync(long id, CancellationToken cancellation) =>
        ValueTask.FromResult(Find(lookup => lookup.ById, id));

    public override ValueTask<ArticleState?> FindAsync(string slug, CancellationToken cancellation) =>
        ValueTask.FromResult(Find(lookup => lookup.BySlug, slug));

    public void Dispose()
    {
        while (idle.TryTake(out var lookup))
            lookup.Dispose();
    }

    private ArticleState? Find(Func<Lookup, SqliteCommand> choose, object key)
    {
        if (!idle.TryTake(out var lookup))
            lookup = new Lookup(connectionString);
        try
        {
            var state = Run(choose(lookup), key);
            idle.Add(lookup);
            return state;
        }
        catch
        {
            // Whatever is wrong with the connection, the next read gets another one.
            lookup.Dispose();
            throw;
        }
    }

    private static ArticleState? Run(SqliteCommand command, object key)
    {
        command.Parameters[0].Value = key;
        using var reader = command.ExecuteReader();
        return reader.Read() ? new ArticleState(reader.GetInt64(0), reader.GetInt32(1)) : null;
    }

    private sealed class Lookup : IDisposable
    {
        private readonly SqliteConnection connection;

        public Lookup(string connectionString)
        {
            connection = new SqliteConnection(connectionString);
            connection.Open();
            ById = Prepare("""SELECT "Id", "Revision" FROM "Articles" WHERE "Id" = $key""");
            BySlug = Prepare("""SELECT "Id", "Revision" FROM "Articles" WHERE "Slug" = $key""");
        }

        public SqliteCommand ById { get; }

        public SqliteCommand BySlug { get; }

        public void Dispose()
        {
            ById.Dispose();
            BySlug.Dispose();
            connection.Dispose();
        }

        private SqliteCommand Prepare(string sql)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            command.Parameters.Add(new SqliteParameter { ParameterName = "$key" });
            return command;
        }
    }
}
