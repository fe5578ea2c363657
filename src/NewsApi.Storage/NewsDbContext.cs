using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using NewsApi.Storage.Configurations;
using NewsApi.Storage.Inserts;
using NewsApi.Storage.Model;

namespace NewsApi.Storage;

/// <summary>The archive: all that the database providers share. Each provider's context adds its dialect and its migrations.</summary>
public abstract class NewsDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Article> Articles => Set<Article>();

    public DbSet<ArticleAuthor> ArticleAuthors => Set<ArticleAuthor>();

    public DbSet<ArticleTag> ArticleTags => Set<ArticleTag>();

    public DbSet<ArticleBand> ArticleBands => Set<ArticleBand>();

    public DbSet<WithheldArticle> Withheld => Set<WithheldArticle>();

    public DbSet<WithheldFact> WithheldFacts => Set<WithheldFact>();

    public DbSet<ArticleRevision> Revisions => Set<ArticleRevision>();

    public DbSet<Quote> Quotes => Set<Quote>();

    public DbSet<Entity> Entities => Set<Entity>();

    public DbSet<Merge> Merges => Set<Merge>();

    public DbSet<RemovedAlias> RemovedAliases => Set<RemovedAlias>();

    public DbSet<Distinction> Distinctions => Set<Distinction>();

    public DbSet<Appearance> Appearances => Set<Appearance>();

    public DbSet<TimelineEvent> Timeline => Set<TimelineEvent>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<ArchiveInfo> Archive => Set<ArchiveInfo>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<IdempotentWrite> IdempotentWrites => Set<IdempotentWrite>();

    /// <summary>Whether the save failed because another row already has a value that must be unique.</summary>
    public abstract bool IsUniqueViolation(DbUpdateException exception);

    /// <summary>
    /// Begins a transaction that writes. At any moment one is under way, whichever process began it: what is read in it stands until
    /// it ends, and changes are logged in the order in which they are committed.
    /// </summary>
    public virtual Task<IDbContextTransaction> BeginWriteAsync() => Database.BeginTransactionAsync();

    /// <summary>Begins a transaction in which every query sees the same state of the archive; it blocks no writer.</summary>
    public abstract Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellation);

    /// <summary>Inserts new rows and those in their lists, past the change tracker and in the running transaction.</summary>
    /// <param name="rows">Afterwards they have their keys; what they point to must be stored, or stand among their lists.</param>
    public async Task InsertAsync<T>(IReadOnlyList<T> rows)
        where T : class
    {
        await CreateInserter().InsertAsync(Model.FindEntityType(typeof(T))!, rows);
        await EntityCounts.AddAsync(this, rows.OfType<Article>().SelectMany(article => article.Appearances));
    }

    /// <summary>Writes rows as they are, with the keys that they have and without what hangs on them, into the running transaction.</summary>
    internal Task CopyAsync(IEntityType type, IAsyncEnumerable<object> rows) => CreateInserter().CopyAsync(type, rows);

    /// <summary>The key that the next new row of this type gets at least; null where rows are keyed by what they hang on.</summary>
    internal Task<long?> NextKeyAsync(IEntityType type) => CreateInserter().NextKeyAsync(type);

    /// <summary>Makes the next new row of this type get this key at least.</summary>
    internal Task ContinueAtAsync(IEntityType type, long next) => CreateInserter().ContinueAtAsync(type, next);

    /// <summary>Saves what is tracked; entities are counted with it.</summary>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        var added = EntityCounts.Added(ChangeTracker);
        if (added.Count == 0 || Database.CurrentTransaction is not null)
            return await SaveAsync();
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var written = await SaveAsync();
        await transaction.CommitAsync(cancellationToken);
        return written;

        async Task<int> SaveAsync()
        {
            var count = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await EntityCounts.AddAsync(this, added);
            return count;
        }
    }

    /// <summary>Whether the connection that was opened for writing is gone, and with it the running transaction.</summary>
    public bool IsCutOff => Database.GetDbConnection().State != ConnectionState.Open;

    /// <summary>Opens the connection of the one writer, which stays open.</summary>
    public abstract Task OpenForWritingAsync();

    /// <summary>Keeps the files of the archive small; called by the one writer between its transactions.</summary>
    public abstract Task TidyAsync();

    /// <summary>Copies the archive as it is at one moment into one file, while others read and write it.</summary>
    /// <param name="file">It gets its name when the copy is whole and on disk; one that is there stays until then.</param>
    /// <param name="copied">Told the bytes that are copied, and those of the whole.</param>
    /// <exception cref="ArchiveUnavailableException">The copy cannot be written.</exception>
    /// <exception cref="DamagedArchiveException">The archive is damaged.</exception>
    public abstract Task BackUpAsync(string file, Action<long, long> copied, CancellationToken cancellation);

    /// <summary>Lets the database check all of its pages, indexes and foreign keys.</summary>
    /// <returns>What is wrong, one line each; empty where nothing is.</returns>
    public abstract Task<IReadOnlyList<string>> FindDamageAsync(CancellationToken cancellation);

    /// <summary>Gives back the memory that the last writes needed.</summary>
    public abstract Task RestAsync();

    /// <summary>Brings everything into the archive's own file, so that the next start finds nothing to catch up with.</summary>
    public abstract Task SettleAsync();

    /// <summary>Raises the counts of entities, in the running transaction.</summary>
    internal virtual Task CountAsync(IReadOnlyList<EntityCount> counts) => EntityCounts.AddOneByOneAsync(this, counts);

    /// <summary>Writes rows into the running transaction in the fastest way that the database has.</summary>
    protected abstract RowInserter CreateInserter();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(NewsDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTime>();
        configurationBuilder.Properties<FactStatus>().HaveConversion<LowerCaseWords<FactStatus>>();
        configurationBuilder.Properties<EvidenceState>().HaveConversion<LowerCaseWords<EvidenceState>>();
        configurationBuilder.Properties<PublicationStatus>().HaveConversion<LowerCaseWords<PublicationStatus>>();
        configurationBuilder.Properties<WithheldFactKind>().HaveConversion<LowerCaseWords<WithheldFactKind>>();
        configurationBuilder.Properties<ChangeKind>().HaveConversion<LowerCaseWords<ChangeKind>>();
        configurationBuilder.Properties<RevisionKind>().HaveConversion<LowerCaseWords<RevisionKind>>();
    }
}
