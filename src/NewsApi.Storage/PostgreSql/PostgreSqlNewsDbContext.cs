using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using NewsApi.Storage.Configurations;
using NewsApi.Storage.Inserts;
using Npgsql;

namespace NewsApi.Storage.PostgreSql;

/// <summary>The archive in a PostgreSQL database, which any number of processes may read and write.</summary>
public sealed class PostgreSqlNewsDbContext(DbContextOptions<PostgreSqlNewsDbContext> options) : NewsDbContext(options)
{
    // Bytes of text in the order of its code points, as SQLite has it, whatever the locale of the server is.
    private const string Ordinal = "C";

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>Waits for its turn among all processes that write to this archive.</summary>
    /// <remarks>
    /// The message makes every such transaction one that writes, so that its commit waits for the standby: a write that only finds
    /// that everything is there already may have found what a leader that is cut off is about to lose.
    /// </remarks>
    public override async Task<IDbContextTransaction> BeginWriteAsync()
    {
        var transaction = await Database.BeginTransactionAsync();
        try
        {
            await Database.ExecuteSqlRawAsync(WriteTurn.Take);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        if (Database.CurrentTransaction is not null)
            return await SaveAsync();
        await using var transaction = await BeginWriteAsync();
        var written = await SaveAsync();
        await transaction.CommitAsync(CancellationToken.None);
        return written;

        async Task<int> SaveAsync()
        {
            var keyed = ChangeTracker
                .Entries()
                .Where(HasKeyOfItsOwn)
                .Select(entry => entry.Metadata)
                .Distinct()
                .ToList();
            var count = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            foreach (var type in keyed)
                await NextKeyAsync(type);
            return count;
        }
    }

    public override Task OpenForWritingAsync() => Database.OpenConnectionAsync();

    public override Task TidyAsync() => Task.CompletedTask;

    /// <exception cref="ArchiveUnavailableException">Always: PostgreSQL has its own way.</exception>
    public override Task BackUpAsync(string file, Action<long, long> copied, CancellationToken cancellation) =>
        throw new ArchiveUnavailableException(
            "The archive is in PostgreSQL, which has its own backup: use pg_dump, as docs/operations.md tells."
        );

    // Damaged pages fail the queries that read them, with checksums every time; pg_amcheck and pg_checksums read all of them.
    public override Task<IReadOnlyList<string>> FindDamageAsync(CancellationToken cancellation) =>
        PostgreSqlInspection.FindDamageAsync(this, cancellation);

    public override Task RestAsync() => Task.CompletedTask;

    public override Task SettleAsync() => Task.CompletedTask;

    internal override Task CountAsync(IReadOnlyList<EntityCount> counts) =>
        Database.ExecuteSqlRawAsync(
            """
            UPDATE "Entities" AS e
            SET "ArticleCount" = e."ArticleCount" + c.articles, "MentionCount" = e."MentionCount" + c.mentions
            FROM unnest({0}, {1}, {2}) AS c(id, articles, mentions)
            WHERE e."Id" = c.id
            """,
            counts.Select(count => count.EntityId).ToArray(),
            counts.Select(count => count.Articles).ToArray(),
            counts.Select(count => count.Mentions).ToArray()
        );

    protected override RowInserter CreateInserter() =>
        new PostgreSqlRowInserter((NpgsqlConnection)Database.GetDbConnection());

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            if (property.IsJson())
                property.SetColumnType("jsonb");
            else if ((property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string))
                property.SetCollation(Ordinal);
        }
    }

    // The identity of a column does not learn of keys that come with their rows.
    private static bool HasKeyOfItsOwn(EntityEntry entry) =>
        entry.State == EntityState.Added
        && entry.Metadata.FindPrimaryKey()!.Properties is [{ ValueGenerated: ValueGenerated.OnAdd } id]
        && !entry.Property(id.Name).IsTemporary
        && entry.Property(id.Name).CurrentValue is not 0L;
}
