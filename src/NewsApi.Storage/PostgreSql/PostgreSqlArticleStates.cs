using Npgsql;

namespace NewsApi.Storage.PostgreSql;

/// <summary>Point reads over connections of the pool, with statements that stay prepared in them.</summary>
internal sealed class PostgreSqlArticleStates(NpgsqlDataSource source) : ArticleStates
{
    /// <summary>Null: other nodes write too.</summary>
    public override long? Commits => null;

    public override ValueTask<ArticleState?> FindAsync(long id, CancellationToken cancellation) =>
        FindAsync("""SELECT "Id", "Revision" FROM "Articles" WHERE "Id" = $1""", id, cancellation);

    public override ValueTask<ArticleState?> FindAsync(string slug, CancellationToken cancellation) =>
        FindAsync("""SELECT "Id", "Revision" FROM "Articles" WHERE "Slug" = $1""", slug, cancellation);

    private async ValueTask<ArticleState?> FindAsync<T>(string sql, T key, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = key });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? new ArticleState(reader.GetInt64(0), reader.GetInt32(1)) : null;
    }
}
