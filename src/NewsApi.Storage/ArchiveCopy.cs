using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsApi.Storage.Inserts;

namespace NewsApi.Storage;

/// <summary>Copies a whole archive into another database, each row as it stands: keys, counts and the change log are the same there.</summary>
public static class ArchiveCopy
{
    private const int BetweenReports = 1000;
    private const int MostDifferences = 10;

    /// <summary>Copies everything in one transaction: broken off, it leaves nothing.</summary>
    /// <param name="from">In a snapshot.</param>
    /// <param name="to">Migrated, and empty.</param>
    /// <param name="copied">Told the rows that are copied, and all.</param>
    /// <exception cref="ArchiveUnavailableException">The target holds something.</exception>
    public static async Task CopyAsync(
        NewsDbContext from,
        NewsDbContext to,
        Action<long, long> copied,
        CancellationToken cancellation
    )
    {
        foreach (var type in to.Model.GetEntityTypes())
        {
            if (await CountAsync(to, type, cancellation) > 0)
                throw new ArchiveUnavailableException(
                    $"{type.GetTableName()} holds rows already; an archive is copied into an empty database."
                );
        }
        var progress = await Progress.OfAsync(from, copied, cancellation);
        // Foreign keys of a large table are checked at its end.
        to.Database.SetCommandTimeout(0);
        await using var transaction = await to.BeginWriteAsync();
        foreach (var type in InOrder(to.Model))
            await to.CopyAsync(type, progress.Counted(Rows(from, Twin(type, from)), cancellation));
        foreach (var type in to.Model.GetEntityTypes())
        {
            if (await from.NextKeyAsync(Twin(type, from)) is { } next)
                await to.ContinueAtAsync(type, next);
        }
        await transaction.CommitAsync(CancellationToken.None);
    }

    /// <summary>Reads both archives and holds every row of one against the other's.</summary>
    /// <param name="compared">Told the rows that are compared, and all.</param>
    /// <returns>Where they differ, one line each, some of each table.</returns>
    public static async Task<IReadOnlyList<string>> CompareAsync(
        NewsDbContext from,
        NewsDbContext to,
        Action<long, long> compared,
        CancellationToken cancellation
    )
    {
        var progress = await Progress.OfAsync(from, compared, cancellation);
        var differences = new List<string>();
        foreach (var type in from.Model.GetEntityTypes())
            differences.AddRange(await CompareAsync(from, to, type, progress, cancellation));
        return differences;
    }

    private static async Task<List<string>> CompareAsync(
        NewsDbContext from,
        NewsDbContext to,
        IEntityType type,
        Progress progress,
        CancellationToken cancellation
    )
    {
        var (table, copy) = (new RowTable(type), new RowTable(Twin(type, to)));
        var columns = table
            .Columns.Select(column => (Left: column, Right: copy.Columns.Single(other => other.Name == column.Name)))
            .ToList();
        var differences = new List<string>();
        await using var copies = Rows(to, Twin(type, to)).GetAsyncEnumerator(cancellation);
        await foreach (var row in progress.Counted(Rows(from, type), cancellation))
        {
            if (!await copies.MoveNextAsync())
                return [.. differences, $"{table.Name}: rows are missing"];
            var unequal = columns.Where(pair => !AreEqual(pair.Left.ValueOf(row), pair.Right.ValueOf(copies.Current)));
            if (unequal.Select(pair => pair.Left.Name).ToList() is { Count: > 0 } names)
                differences.Add($"{table.Name} {table.KeyOf(row)}: {string.Join(", ", names)}");
            if (differences.Count == MostDifferences)
                return differences;
        }
        if (await copies.MoveNextAsync())
            differences.Add($"{table.Name}: there are more rows");
        return differences;
    }

    private static bool AreEqual(object? left, object? right) =>
        (left, right) switch
        {
            (byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other),
            (DateTime one, DateTime other) => one.ToWholeMicroseconds() == other.ToWholeMicroseconds(),
            _ => Equals(left, right),
        };

    private static IEntityType Twin(IEntityType type, NewsDbContext context) =>
        context.Model.FindEntityType(type.ClrType)!;

    // Those that others point to first.
    private static List<IEntityType> InOrder(IModel model)
    {
        var rest = model.GetEntityTypes().ToList();
        var ordered = new List<IEntityType>();
        while (rest.Count > 0)
        {
            var free = rest.FindAll(type =>
                type.GetForeignKeys()
                    .All(key => key.PrincipalEntityType == type || !rest.Contains(key.PrincipalEntityType))
            );
            ordered.AddRange(free);
            rest.RemoveAll(free.Contains);
        }
        return ordered;
    }

    private static Task<long> CountAsync(NewsDbContext context, IEntityType type, CancellationToken cancellation) =>
        Reading.Of(type).CountAsync(context, cancellation);

    private static IAsyncEnumerable<object> Rows(NewsDbContext context, IEntityType type) =>
        Reading.Of(type).Rows(context, type);

    /// <summary>Queries of a type that is not known until the model is read.</summary>
    private abstract class Reading
    {
        public static Reading Of(IEntityType type) =>
            (Reading)Activator.CreateInstance(typeof(Reading<>).MakeGenericType(type.ClrType))!;

        public abstract Task<long> CountAsync(NewsDbContext context, CancellationToken cancellation);

        /// <summary>All rows in the order of their keys, while they come.</summary>
        public abstract IAsyncEnumerable<object> Rows(NewsDbContext context, IEntityType type);
    }

    private sealed class Reading<T> : Reading
        where T : class
    {
        public override Task<long> CountAsync(NewsDbContext context, CancellationToken cancellation) =>
            context.Set<T>().LongCountAsync(cancellation);

        public override IAsyncEnumerable<object> Rows(NewsDbContext context, IEntityType type)
        {
            var rows = context.Set<T>().AsNoTracking().AsSingleQuery();
            var row = Expression.Parameter(typeof(T));
            var verb = nameof(Queryable.OrderBy);
            foreach (var property in type.FindPrimaryKey()!.Properties)
            {
                var key = Expression.Lambda(Expression.Property(row, property.PropertyInfo!), row);
                rows = rows.Provider.CreateQuery<T>(
                    Expression.Call(typeof(Queryable), verb, [typeof(T), property.ClrType], rows.Expression, key)
                );
                verb = nameof(Queryable.ThenBy);
            }
            return rows.AsAsyncEnumerable();
        }
    }

    private sealed class Progress(long all, Action<long, long> report)
    {
        private long done;

        public static async Task<Progress> OfAsync(
            NewsDbContext context,
            Action<long, long> report,
            CancellationToken cancellation
        )
        {
            var all = 0L;
            foreach (var type in context.Model.GetEntityTypes())
                all += await ArchiveCopy.CountAsync(context, type, cancellation);
            report(0, all);
            return new Progress(all, report);
        }

        public async IAsyncEnumerable<object> Counted(
            IAsyncEnumerable<object> rows,
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
        )
        {
            await foreach (var row in rows.WithCancellation(cancellation))
            {
                yield return row;
                if (++done % BetweenReports == 0 || done == all)
                    report(done, all);
            }
        }
    }
}
