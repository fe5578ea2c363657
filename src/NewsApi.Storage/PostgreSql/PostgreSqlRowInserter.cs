using System.Globalization;
using NewsApi.Storage.Inserts;
using Npgsql;

namespace NewsApi.Storage.PostgreSql;

/// <summary>Writes new rows by binary COPY, in the running transaction of the connection.</summary>
internal sealed class PostgreSqlRowInserter(NpgsqlConnection connection) : RowInserter
{
    // One process writes at a time, so nobody comes in between. Rows that came with their keys did not raise the sequence.
    protected override async Task<long> ReserveAsync(RowTable table, int count)
    {
        var (name, id) = ($"\"{table.Name}\"", $"\"{table.IdentityName}\"");
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of the model.
        command.CommandText = $"""
            WITH free AS (
                SELECT GREATEST(nextval(s.name), (SELECT COALESCE(MAX({id}), 0) + 1 FROM {name})) AS id, s.name
                FROM (SELECT pg_get_serial_sequence('{name}', '{table.IdentityName}')::regclass AS name) AS s
            )
            SELECT id, setval(name, GREATEST(id + @count - 1, 1), id + @count > 1) FROM free
            """;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("count", count);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    protected override async Task ContinueAtAsync(RowTable table, long next)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT setval(pg_get_serial_sequence(@table, @id)::regclass, GREATEST(@next - 1, 1), @next > 1)";
        command.Parameters.AddWithValue("table", $"\"{table.Name}\"");
        command.Parameters.AddWithValue("id", table.IdentityName);
        command.Parameters.AddWithValue("next", Math.Max(next, await ReserveAsync(table, 0)));
        await command.ExecuteScalarAsync();
    }

    protected override async Task WriteAsync(RowTable table, IReadOnlyList<object> rows)
    {
        await using var copy = await BeginAsync(table);
        foreach (var row in rows)
            await WriteAsync(copy, table, row);
        await copy.CompleteAsync();
    }

    protected override async Task CopyAsync(RowTable table, IAsyncEnumerable<object> rows)
    {
        // Where the last row took long to come, that is not the database's fault.
        await using var copy = await BeginAsync(table);
        copy.Timeout = TimeSpan.Zero;
        await foreach (var row in rows)
            await WriteAsync(copy, table, row);
        await copy.CompleteAsync();
    }

    private Task<NpgsqlBinaryImporter> BeginAsync(RowTable table)
    {
        var names = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        return connection.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({names}) FROM STDIN (FORMAT BINARY)");
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, RowTable table, object row)
    {
        await copy.StartRowAsync();
        foreach (var column in table.Columns)
        {
            if (column.ValueOf(row) is { } value)
                await copy.WriteAsync(value, column.Type.StoreTypeNameBase);
            else
                await copy.WriteNullAsync();
        }
    }
}
