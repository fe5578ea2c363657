using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Indexing;
using NewsApi.Storage;
using NewsApi.Telemetry;
using NewsApi.Threading;

namespace NewsApi.Imports.Bulk;

/// <summary>Brings in many articles: all cores read, one writer stores in groups, and results come in the order of the lines.</summary>
public sealed class BulkImportService(
    BulkLineReader reader,
    ArchiveWriter writer,
    IndexFeed index,
    IDbContextFactory<NewsDbContext> contexts,
    ArchiveFaults faults,
    ILogger<BulkImportService> logger
)
{
    // One group of the writer is committed while the next one waits.
    private const int WritesAhead = 2 * ArchiveWriter.MaxGroup;

    // Imports at the same time share them.
    private static readonly DedicatedThreads Readers = new("import", Environment.ProcessorCount, areBackground: true);

    /// <summary>Stores every line that is an article; a result comes after its line is committed.</summary>
    internal async IAsyncEnumerable<BulkResultResponse> ImportAsync(
        IAsyncEnumerable<BulkLine> lines,
        BulkImportQuery query,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var read = OrderedWork.RunAsync(lines, ReadAsync, 2 * Environment.ProcessorCount, cancellation);
        var stored = OrderedWork.RunAsync(read, article => StoreAsync(article, query), WritesAhead, cancellation);
        await foreach (var result in stored)
        {
            if (query.DryRun != true)
                Instruments.CountArticle(WordOf(result.Status));
            yield return result;
        }
        // Who has seen the answer end finds what it tells of.
        await index.ShowAsync();
    }

    private static string WordOf(BulkStatus status) =>
        status switch
        {
            BulkStatus.Created => "created",
            BulkStatus.Updated => "updated",
            BulkStatus.Skipped => "skipped",
            _ => "failed",
        };

    private Task<ReadLine> ReadAsync(BulkLine line) => Readers.RunAsync(() => Read(line));

    private ReadLine Read(BulkLine line)
    {
        try
        {
            return new ReadLine(line.Number, reader.Read(line), null);
        }
#pragma warning disable CA1031 // A bad line never stops the rest.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new ReadLine(line.Number, null, ProblemOf(exception, line.Number));
        }
    }

    // Not cancelled: what is begun is carried through, and a client that is gone sends it again.
    private async Task<BulkResultResponse> StoreAsync(ReadLine line, BulkImportQuery query)
    {
        if (line.Problem is { } problem)
            return BulkResultResponse.Failed(line.Number, problem);
        var onDuplicate = query.OnDuplicate ?? OnDuplicate.Skip;
        try
        {
            if (query.DryRun == true)
                return await TryAsync(line, onDuplicate);
            var stored = await line.Item!.StoreAsync(writer, onDuplicate);
            return BulkResultResponse.Of(line.Number, stored) with { Sequence = WriteOrigin.Current?.Receipt.Sequence };
        }
#pragma warning disable CA1031 // As above.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return BulkResultResponse.Failed(line.Number, ProblemOf(exception, line.Number));
        }
    }

    private async Task<BulkResultResponse> TryAsync(ReadLine line, OnDuplicate onDuplicate)
    {
        await using var context = await contexts.CreateDbContextAsync();
        if (await line.Item!.FindAsync(context) is not { } existing)
            return new BulkResultResponse(line.Number, BulkStatus.Created, null, null, null);
        if (onDuplicate == OnDuplicate.Fail)
            throw ArticleStore.Duplicate(existing.Id);
        var outcome = onDuplicate == OnDuplicate.Update ? StoreOutcome.Updated : StoreOutcome.Skipped;
        return BulkResultResponse.Of(line.Number, existing with { Outcome = outcome });
    }

    private BulkProblemResponse ProblemOf(Exception exception, long line)
    {
        if (exception is ProblemException problem)
            return BulkProblemResponse.Of(problem);
        if (faults.IsOutOfReach(exception))
            return BulkProblemResponse.Of(
                ProblemTypes.Unavailable,
                $"The line could not be stored in the archive: {faults.Reason}. Send it again later."
            );
        logger.LogError(exception, "Line {Line} of a bulk import could not be carried out.", line);
        return BulkProblemResponse.Of(
            ProblemTypes.Unexpected,
            "The line could not be carried out. The log has the reason."
        );
    }

    private sealed record ReadLine(long Number, BulkItem? Item, BulkProblemResponse? Problem);
}
