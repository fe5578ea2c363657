using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsApi.Storage.Sqlite;

/// <summary>
/// A prepared statement that is run over and over. The driver looks each parameter up by its name at every run, which takes as
/// long as the insert of a small row; here they have places.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;
    private byte[] buffer = new byte[1024];

    public SqliteStatement(sqlite3 connection, string sql)
    {
        this.connection = connection;
        Check(raw.sqlite3_prepare_v2(connection, sql, out statement));
    }

    /// <param name="place">From 0.</param>
    /// <param name="value">As the driver stores it too: what is written here is read there.</param>
    public void Bind(int place, object? value) =>
        Check(
            value switch
            {
                null => raw.sqlite3_bind_null(statement, place + 1),
                long number => raw.sqlite3_bind_int64(statement, place + 1, number),
                int number => raw.sqlite3_bind_int64(statement, place + 1, number),
                bool flag => raw.sqlite3_bind_int64(statement, place + 1, flag ? 1 : 0),
                double number => raw.sqlite3_bind_double(statement, place + 1, number),
                byte[] bytes => raw.sqlite3_bind_blob(statement, place + 1, bytes),
                string text => BindText(place + 1, text),
                DateOnly day => BindText(place + 1, day.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture)),
                DateTime time => BindText(
                    place + 1,
                    time.ToString("yyyy'-'MM'-'dd HH':'mm':'ss.FFFFFFF", CultureInfo.InvariantCulture)
                ),
                _ => throw new NotSupportedException($"A column of {value.GetType()}."),
            }
        );

    /// <exception cref="SqliteException">What the database refuses; the statement can be run again.</exception>
    public void Run()
    {
        var result = raw.sqlite3_step(statement);
        var error = result is raw.SQLITE_DONE or raw.SQLITE_ROW ? null : Failure(result);
        raw.sqlite3_reset(statement);
        if (error is not null)
            throw error;
    }

    public void Dispose() => statement.Dispose();

    private int BindText(int place, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (buffer.Length < most)
            buffer = new byte[most];
        var length = Encoding.UTF8.GetBytes(text, buffer);
        return raw.sqlite3_bind_text(statement, place, buffer.AsSpan(0, length));
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            throw Failure(result);
    }

    private SqliteException Failure(int result) =>
        new(raw.sqlite3_errmsg(connection).utf8_to_string(), result, raw.sqlite3_extended_errcode(connection));
}
