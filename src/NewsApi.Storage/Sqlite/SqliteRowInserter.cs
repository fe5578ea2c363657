using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsApi.Storage.Inserts;

namespace NewsApi.Storage.Sqlite;

/// <summary>Writes new rows by one prepared statement for each table, in the running transaction.</summary>
internal sealed class SqliteRowInserter(SqliteConnection connection, SqliteTransaction transaction) : RowInserter
{
    // AUTOINCREMENT keeps the highest key ever used here, deleted rows included, and raises it when a row comes with its key.
    protected override async Task<long> ReserveAsync(RowTable table, int count)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT seq FROM sqlite_sequence WHERE name = $table";
        command.Parameters.AddWithValue("$table", table.Name);
        return Convert.ToInt64(await command.ExecuteScalarAsync() ?? 0L, CultureInfo.InvariantCulture) + 1;
    }

    protected override Task WriteAsync(RowTable table, IReadOnlyList<object> rows)
    {
        var columns = table.Columns;
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        var places = string.Join(", ", columns.Select(_ => "?"));
        using var insert = new SqliteStatement(
            connection.Handle!,
            $"INSERT INTO \"{table.Name}\" ({names}) VALUES ({places})"
        );
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++)
                insert.Bind(i, columns[i].ValueOf(row));
            insert.Run();
        }
        return Task.CompletedTask;
    }
}
