using System.Collections;
using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsApi.Storage.Inserts;

/// <summary>
/// Inserts new rows with all that hangs on them past the change tracker: keys are handed out here, and a table is written at a
/// time, those that others point to first. Each database adds how it hands out keys and writes rows.
/// </summary>
public abstract class RowInserter
{
    private static readonly ConcurrentDictionary<IEntityType, RowTable> Tables = new();

    /// <param name="rows">New; afterwards they have their keys. What their lists do not hold must be stored already.</param>
    public async Task InsertAsync(IEntityType type, IReadOnlyList<object> rows)
    {
        if (rows.Count == 0)
            return;
        var table = TableOf(type);
        if (table.Identity is { } identity)
            await IdentifyAsync(table, identity, rows);
        foreach (var row in rows)
            table.Refer(row);
        await WriteAsync(table, rows);
        foreach (var list in table.Lists)
            await InsertAsync(list.TargetEntityType, Hanging(rows, list));
    }

    /// <summary>Writes rows as they are, each with its key, and not what hangs on them.</summary>
    internal Task CopyAsync(IEntityType type, IAsyncEnumerable<object> rows) => CopyAsync(TableOf(type), rows);

    /// <summary>The key that the next new row gets at least; null where rows are keyed by what they hang on.</summary>
    internal async Task<long?> NextKeyAsync(IEntityType type) =>
        TableOf(type) is { Identity: not null } table ? await ReserveAsync(table, 0) : null;

    /// <summary>Makes the next new row get this key at least.</summary>
    internal Task ContinueAtAsync(IEntityType type, long next) => ContinueAtAsync(TableOf(type), next);

    /// <summary>The first of as many keys in a row as are asked for, none of which was ever used.</summary>
    protected abstract Task<long> ReserveAsync(RowTable table, int count);

    protected abstract Task WriteAsync(RowTable table, IReadOnlyList<object> rows);

    /// <summary>Writes many rows with their keys at once.</summary>
    protected virtual Task CopyAsync(RowTable table, IAsyncEnumerable<object> rows) =>
        throw new NotSupportedException("No archive is copied into this database.");

    protected virtual Task ContinueAtAsync(RowTable table, long next) =>
        throw new NotSupportedException("No archive is copied into this database.");

    private static RowTable TableOf(IEntityType type) => Tables.GetOrAdd(type, key => new RowTable(key));

    private async Task IdentifyAsync(RowTable table, IProperty identity, IReadOnlyList<object> rows)
    {
        var id = await ReserveAsync(table, rows.Count);
        foreach (var row in rows)
            identity.PropertyInfo!.SetValue(row, id++);
    }

    private static List<object> Hanging(IReadOnlyList<object> rows, INavigation list)
    {
        var hanging = new List<object>();
        foreach (var row in rows)
        {
            foreach (var item in (IEnumerable)list.GetGetter().GetClrValue(row)!)
            {
                RowTable.Point(item, list.ForeignKey, row);
                list.Inverse?.PropertyInfo!.SetValue(item, row);
                hanging.Add(item);
            }
        }
        return hanging;
    }
}
