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
        var table = Tables.GetOrAdd(type, key => new RowTable(key));
        if (table.Identity is { } identity)
            await IdentifyAsync(table, identity, rows);
        foreach (var row in rows)
            table.Refer(row);
        await WriteAsync(table, rows);
        foreach (var list in table.Lists)
            await InsertAsync(list.TargetEntityType, Hanging(rows, list));
    }

    /// <summary>The first of as many keys in a row as are asked for, none of which was ever used.</summary>
    protected abstract Task<long> ReserveAsync(RowTable table, int count);

    protected abstract Task WriteAsync(RowTable table, IReadOnlyList<object> rows);

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
