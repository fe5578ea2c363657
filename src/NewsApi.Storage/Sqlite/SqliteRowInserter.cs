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
        await using var command = Command("SELECT seq FROM sqlite_sequence WHERE name = $table");
        command.Parameters.AddWithValue("$table", table.Name);
        return Convert.ToInt64(await command.ExecuteScalarAsync() ?? 0L, CultureInfo.InvariantCulture) + 1;
    }

    protected override async Task WriteAsync(RowTable table, IReadOnlyList<object> rows)
    {
        var columns = table.Columns;
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        var places = string.Join(", ", columns.Select((_, i) => Place(i)));
        await using var insert = Command($"INSERT INTO \"{table.Name}\" ({names}) VALUES ({places})");
        var values = columns.Select((_, i) => insert.Parameters.Add(new SqliteParameter { ParameterName = Place(i) }));
        var parameters = values.ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++)
                parameters[i].Value = columns[i].ValueOf(row) ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync();
        }
    }

    private static string Place(int column) => string.Create(CultureInfo.InvariantCulture, $"$v{column}");

    private SqliteCommand Command(string text)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Names of tables and columns of the model; values are parameters.
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }
}
