using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsApi.Access;
using NewsApi.Archive;
using NewsApi.Archive.Duplicates;
using NewsApi.Archive.Revisions;
using NewsApi.Articles;
using NewsApi.Changes;
using NewsApi.Corrections;
using NewsApi.Duplicates;
using NewsApi.Entities;
using NewsApi.EntityPages;
using NewsApi.Exports;
using NewsApi.Imports;
using NewsApi.Imports.Bulk;
using NewsApi.Indexing;
using NewsApi.Publication;
using NewsApi.Quotes;
using NewsApi.Revisions;
using NewsApi.Search;
using NewsApi.Stats;
using NewsApi.Storage;
using NewsApi.Storage.Model;
using NewsApi.Suggestions;
using NewsApi.Timeline;

namespace NewsApi.Hosting;

/// <summary>The archive's services, and what is done before the first request.</summary>
internal static class ArchiveSetup
{
    public static IServiceCollection AddArchive(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDatabase(configuration);
        services.AddSingleton(provider => new ArchiveLock(
            provider.GetRequiredService<ArchiveDatabase>().File,
            Path.GetFullPath(provider.GetRequiredService<IOptions<IndexOptions>>().Value.Path)
        ));
        services.AddSingleton<TimeProvider, ArchiveClock>();
        services.AddSingleton<IndexFollower>();
        services.AddSingleton<IndexLag>();
        services.AddHostedService<IndexCommitter>();
        services.AddSingleton<IndexFeed>();
        services.AddSingleton<ShownIndexes>();
        services.AddHostedService(provider => provider.GetRequiredService<IndexFeed>());
        services.AddSingleton<ArchiveWriter>();
        services.AddHostedService(provider => provider.GetRequiredService<ArchiveWriter>());
        services.AddHostedService<OtherNodes>();
        services.AddHostedService<DuplicateFill>();
        services.AddHostedService<ArchiveInspection>();
        services.AddSingleton<RevisionLog>();
        services.AddHostedService<IdleMemory>();
        services.AddSingleton<FactEditing>();
        services.AddSingleton<SeedArticle>();
        return services
            .AddSingleton<ArticleReader>()
            .AddSingleton<ArticleTotals>()
            .AddSingleton<ArticleDocuments>()
            .AddSingleton<KnownArticleAnswers>()
            .AddSingleton<KnownPages>()
            .AddSingleton<KnownPageAnswers>()
            .AddSingleton<KnownPageFilter>()
            .AddSingleton<ListedArticles>()
            .AddSingleton<ArticleStore>()
            .AddSingleton<ArticleQueue>()
            .AddSingleton<BoundedExtractor>()
            .AddSingleton<ArticleService>()
            .AddSingleton<QueryText>()
            .AddSingleton<QuoteSearch>()
            .AddSingleton<QuoteOccurrences>()
            .AddSingleton<QuoteService>()
            .AddSingleton<EntityService>()
            .AddSingleton<ArticleEntityService>()
            .AddSingleton<TimelineSearch>()
            .AddSingleton<TimelineHappenings>()
            .AddSingleton<TimelineService>()
            .AddSingleton<JsonArticleReader>()
            .AddSingleton<ImportService>()
            .AddSingleton<EntityPageService>()
            .AddSingleton<BulkBody>()
            .AddSingleton<BulkLineReader>()
            .AddSingleton<BulkImportService>()
            .AddSingleton<ChangeService>()
            .AddSingleton<AwaitedChanges>()
            .AddSingleton<ApiKeys>()
            .AddSingleton<ApiKeyStore>()
            .AddSingleton<AuditLog>()
            .AddSingleton<ExportService>()
            .AddSingleton<ArticleRestorer>()
            .AddSingleton<RevisionRestorer>()
            .AddSingleton<SearchFilters>()
            .AddSingleton<SearchScope>()
            .AddSingleton<FacetReader>()
            .AddSingleton<StatsService>()
            .AddSingleton<DuplicateService>()
            .AddSingleton<RevisionService>()
            .AddSingleton<CorrectionService>()
            .AddSingleton<WithheldArticleStore>()
            .AddSingleton<PublicationService>()
            .AddSingleton<SuggestionService>()
            .AddSingleton<SimilarService>()
            .AddSingleton<SearchService>();
    }

    // As much as a crash leaves at most, or nearly.
    private const long MostLeft = 10_000;

    /// <summary>
    /// Prepares the database, and lets the index catch up with it. Where little is missing, the server answers meanwhile, and
    /// searches alone wait.
    /// </summary>
    /// <exception cref="ArchiveUnavailableException">Another process has the archive.</exception>
    public static async Task PrepareArchiveAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        var archiveId = await services.PrepareDatabaseAsync(cancellation);
        var follower = services.GetRequiredService<IndexFollower>();
        if (!await follower.OpenAsync(archiveId, MostLeft, cancellation))
            services.GetRequiredService<IndexFeed>().CatchUp();
    }

    /// <summary>Takes the archive for this process, creates or migrates the database, and seeds a new one.</summary>
    /// <returns>The archive's id.</returns>
    /// <exception cref="ArchiveUnavailableException">Another process has the archive.</exception>
    public static async Task<Guid> PrepareDatabaseAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        // Before all else, so that it is let go of after all else.
        _ = services.GetRequiredService<ArchiveLock>();
        var contexts = services.GetRequiredService<IDbContextFactory<NewsDbContext>>();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var database = services.GetRequiredService<ArchiveDatabase>();
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        // One node alone migrates an archive, describes a new one and seeds it.
        await using var hold = await database.HoldAsync(context, cancellation);
        await database.MigrateAsync(context, options.ChecksAtStart(database.File), cancellation);
        await QuoteKeys.FillAsync(context, cancellation);
        var info = await DescribeAsync(context, services.GetRequiredService<TimeProvider>(), cancellation);
        if (options.Seed)
            await services.GetRequiredService<SeedArticle>().StoreOnceAsync(context, info);
        return info.ArchiveId;
    }

    /// <summary>Makes sure that the archive can be read as it is; nothing in it is changed, and a server may have it.</summary>
    /// <exception cref="ArchiveUnavailableException">There is none, or it is of another version.</exception>
    public static async Task CheckReadableAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        var contexts = services.GetRequiredService<IDbContextFactory<NewsDbContext>>();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await services.GetRequiredService<ArchiveDatabase>().CheckCurrentAsync(context, cancellation);
    }

    private static async Task<ArchiveInfo> DescribeAsync(
        NewsDbContext context,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (await context.Archive.SingleOrDefaultAsync(cancellation) is { } known)
            return known;
        var info = new ArchiveInfo { ArchiveId = Guid.NewGuid(), CreatedAt = clock.GetUtcNow().UtcDateTime };
        context.Archive.Add(info);
        await context.SaveChangesAsync(cancellation);
        return info;
    }
}
