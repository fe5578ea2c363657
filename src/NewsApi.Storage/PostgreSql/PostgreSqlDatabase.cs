using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace NewsApi.Storage.PostgreSql;

/// <summary>A database on a PostgreSQL server, which any number of processes share.</summary>
internal sealed class PostgreSqlDatabase(NpgsqlDataSource source) : ArchiveDatabase, IAsyncDisposable
{
    // What nobody said, because a connection broke, is found by a look now and then.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    private const string History = "__EFMigrationsHistory";
    private const string Encoding = "UTF8";

    private PostgreSqlWrites? writes;

    public override string? File => null;

    public override bool IsShared => true;

    public override async Task WaitForWritesAsync(CancellationToken cancellation)
    {
        try
        {
            writes ??= await PostgreSqlWrites.ListenAsync(source, cancellation);
            await writes.WaitAsync(BetweenLooks, cancellation);
        }
        catch (Exception exception) when (PostgreSqlFaults.IsPassingFault(exception))
        {
            await DisposeAsync();
            await Task.Delay(BetweenLooks, cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (writes is not null)
            await writes.DisposeAsync();
        writes = null;
    }

    public override async Task<IAsyncDisposable> HoldAsync(NewsDbContext context, CancellationToken cancellation)
    {
        await OpenAsync(context, cancellation);
        var timeout = context.Database.GetCommandTimeout();
        // A migration by another node may take its time.
        context.Database.SetCommandTimeout(0);
        await context.Database.ExecuteSqlRawAsync(WriteTurn.TakePreparation, cancellation);
        context.Database.SetCommandTimeout(timeout);
        return new Hold(context);
    }

    public override async Task MigrateAsync(NewsDbContext context, bool everyPage, CancellationToken cancellation)
    {
        var applied = await AppliedAsync(context, cancellation);
        var known = context.Database.GetMigrations().ToList();
        if (applied.SequenceEqual(known))
            return;
        if (applied.Except(known).Any())
            throw new ArchiveUnavailableException(
                $"The database {NameOf(context)} is of a newer version of NewsApi than this one."
            );
        if (applied.Count == 0)
            await RefuseUnfitAsync(context, cancellation);
        var timeout = context.Database.GetCommandTimeout();
        context.Database.SetCommandTimeout(0);
        // EF Core would find out by a query that fails, and log it.
        await context.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellation);
        await context.Database.MigrateAsync(cancellation);
        context.Database.SetCommandTimeout(timeout);
    }

    public override async Task CheckCurrentAsync(NewsDbContext context, CancellationToken cancellation)
    {
        try
        {
            if (!(await AppliedAsync(context, cancellation)).SequenceEqual(context.Database.GetMigrations()))
                throw new ArchiveUnavailableException(
                    $"The database {NameOf(context)} holds no archive, or one of another version; a start of the server brings it up to date."
                );
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            throw new ArchiveUnavailableException($"There is no archive: {exception.MessageText}.");
        }
    }

    // The server does, with checksums.
    public override Task InspectAsync(NewsDbContext context, CancellationToken cancellation) => Task.CompletedTask;

    // Where the user may make databases, a first start makes this one.
    private static async Task OpenAsync(NewsDbContext context, CancellationToken cancellation)
    {
        if (!await context.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellation))
            await CreateAsync(context, cancellation);
        await context.Database.OpenConnectionAsync(cancellation);
    }

    private static async Task CreateAsync(NewsDbContext context, CancellationToken cancellation)
    {
        try
        {
            await context.GetService<IRelationalDatabaseCreator>().CreateAsync(cancellation);
        }
        catch (PostgresException exception)
            when (exception.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node was first.
        }
    }

    private static async Task<List<string>> AppliedAsync(NewsDbContext context, CancellationToken cancellation) =>
        (await TablesAsync(context, cancellation)).Contains(History)
            ? [.. await context.Database.GetAppliedMigrationsAsync(cancellation)]
            : [];

    private static async Task RefuseUnfitAsync(NewsDbContext context, CancellationToken cancellation)
    {
        if ((await TablesAsync(context, cancellation)).Exists(table => table != History))
            throw new ArchiveUnavailableException($"The database {NameOf(context)} holds tables of another program.");
        var encoding = await context
            .Database.SqlQueryRaw<string>("SELECT current_setting('server_encoding') AS \"Value\"")
            .SingleAsync(cancellation);
        if (encoding != Encoding)
            throw new ArchiveUnavailableException(
                $"The database {NameOf(context)} has the encoding {encoding}; it must be {Encoding}."
            );
    }

    private static Task<List<string>> TablesAsync(NewsDbContext context, CancellationToken cancellation) =>
        context
            .Database.SqlQueryRaw<string>(
                "SELECT table_name::text AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema()"
            )
            .ToListAsync(cancellation);

    private static string NameOf(NewsDbContext context) => context.Database.GetDbConnection().Database;

    private sealed class Hold(NewsDbContext context) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await context.Database.ExecuteSqlRawAsync(WriteTurn.GiveBackPreparation);
            }
            catch (DbException)
            {
                // With the connection the lock is gone too.
            }
            await context.Database.CloseConnectionAsync();
        }
    }
}
