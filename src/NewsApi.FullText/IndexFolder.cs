using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsApi.FullText.Analysis;

namespace NewsApi.FullText;

/// <summary>
/// A Lucene folder that follows the archive's change log. What is written is searchable after <see cref="Refresh"/> and on disk
/// after <see cref="Commit"/>, together with the sequence number of the last change that it holds.
/// </summary>
/// <remarks>Thread-safe; one process at a time holds the folder.</remarks>
internal sealed class IndexFolder : IDisposable
{
    // What single articles are flushed to stays in memory until it is merged or committed: files of a few kilobytes cost more
    // than the words in them. Segments of up to so much, and so much of them in all.
    private const double CachedSegmentMegabytes = 4;
    private const double CachedMegabytes = 24;

    // Words that wait for a flush. A bulk import flushes larger segments, which are merged less often.
    private const double BufferMegabytes = 32;

    // Merges that may be due before writing waits for them; two at a time, small ones first.
    private const int MostMergesDue = 32;
    private const int MergeThreads = 2;

    private readonly Lucene.Net.Store.Directory directory;
    private readonly SearcherManager searchers;
    private readonly IndexState state;
    private long committed;
    private volatile bool isAbandoned;

    private IndexFolder(
        Lucene.Net.Store.Directory directory,
        IndexState state,
        IndexWriter.IndexReaderWarmer? warmer,
        MergePolicy? merging
    )
    {
        this.directory = directory;
        this.state = state;
        committed = state.Sequence;
        Writer = new IndexWriter(
            directory,
            new IndexWriterConfig(LuceneVersion.LUCENE_48, NewsAnalyzer.Instance)
            {
                Similarity = new BM25Similarity(),
                MergedSegmentWarmer = warmer,
                MergePolicy = merging ?? new TieredMergePolicy(),
                MergeScheduler = Merges(),
                RAMBufferSizeMB = BufferMegabytes,
            }
        );
        searchers = new SearcherManager(Writer, applyAllDeletes: true, new Searchers(warmer));
    }

    public IndexWriter Writer { get; }

    /// <summary>The last change applied; 0 where there is none.</summary>
    public long Sequence
    {
        get => Interlocked.Read(ref state.Sequence);
        set => Interlocked.Exchange(ref state.Sequence, value);
    }

    /// <summary>Opens a folder, or starts an empty index where it is new, damaged, of another archive or of another format.</summary>
    /// <param name="path">Only files that Lucene wrote are ever deleted in it.</param>
    /// <param name="format">Raised whenever fields or analysis change.</param>
    /// <param name="warmer">Reads what searches keep of a segment, before they see it.</param>
    /// <param name="merging">How segments become larger ones; as Lucene does it by itself where it is not given.</param>
    /// <exception cref="IOException">The folder cannot be written, or another process holds the index.</exception>
    public static IndexFolder Open(
        string path,
        string format,
        Guid archiveId,
        IndexWriter.IndexReaderWarmer? warmer = null,
        MergePolicy? merging = null
    )
    {
        System.IO.Directory.CreateDirectory(path);
        var directory = FSDirectory.Open(path);
        var state = IndexState.Read(directory, format, archiveId);
        if (state is null)
        {
            IndexFiles.Delete(directory);
            state = new IndexState(format, archiveId, 0);
        }
        var cached = new NRTCachingDirectory(directory, CachedSegmentMegabytes, CachedMegabytes);
        return new IndexFolder(cached, state, warmer, merging);
    }

    private static ConcurrentMergeScheduler Merges()
    {
        var merges = new ConcurrentMergeScheduler();
        merges.SetMaxMergesAndThreads(MostMergesDue, MergeThreads);
        return merges;
    }

    /// <summary>Empties the index and sets it back to before the first change.</summary>
    public void Clear()
    {
        Writer.DeleteAll();
        Sequence = 0;
    }

    public void Refresh()
    {
        if (!isAbandoned)
            searchers.MaybeRefreshBlocking();
    }

    /// <summary>Puts everything that was applied on disk; does nothing where that is done already.</summary>
    public void Commit()
    {
        var sequence = Sequence;
        if (sequence == Interlocked.Read(ref committed) && !Writer.HasUncommittedChanges())
            return;
        Writer.SetCommitData(state.ToCommitData(sequence));
        Writer.Commit();
        Interlocked.Exchange(ref committed, sequence);
    }

    public T Search<T>(Func<IndexSearcher, T> use)
    {
        var searcher = searchers.Acquire();
        try
        {
            return use(searcher);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    /// <summary>
    /// Takes back what was not committed, and lets another one open the folder: after a failure nobody knows what of it the writer
    /// still has. What was searchable stays so until this is disposed of.
    /// </summary>
    public void Abandon()
    {
        if (!isAbandoned)
            Writer.Rollback();
        isAbandoned = true;
    }

    /// <summary>Commits, where it can, and lets go of the folder.</summary>
    public void Dispose()
    {
        try
        {
            if (!isAbandoned)
                Commit();
        }
        catch (IOException)
        {
            // A full disk, say. What is missing is read from the change log when it is opened again.
            Abandon();
        }
        searchers.Dispose();
        if (!isAbandoned)
            Writer.Dispose();
        directory.Dispose();
    }

    private sealed class Searchers(IndexWriter.IndexReaderWarmer? warmer) : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader)
        {
            foreach (var segment in reader.Leaves)
                warmer?.Warm(segment.AtomicReader);
            return new NewsSearcher(reader);
        }
    }
}
