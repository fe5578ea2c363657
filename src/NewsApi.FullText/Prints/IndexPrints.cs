using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsApi.FullText.Analysis;
using NewsApi.FullText.Facts;

namespace NewsApi.FullText.Prints;

/// <summary>
/// All that an index holds of each article, words, places and values, as one number: equal where it holds the same, whatever the
/// order and the segments. So an index is held against the archive without writing another one.
/// </summary>
/// <param name="Sequence">The last change that the index holds.</param>
/// <param name="ByArticle">By the article's id; an article of which there is nothing is not there.</param>
public sealed record IndexPrints(long Sequence, IReadOnlyDictionary<long, ulong> ByArticle)
{
    /// <summary>Reads the index of articles in a folder as it was last committed, also while a server writes to it.</summary>
    /// <exception cref="UnusableIndexException">There is none that can be used for this archive.</exception>
    public static IndexPrints ReadArticles(string path, Guid archiveId) =>
        Read(path, ArticleIndex.Format, archiveId, new ArticlePrints());

    /// <summary>The same of the index of facts; all facts of an article together have one print.</summary>
    /// <exception cref="UnusableIndexException">There is none that can be used for this archive.</exception>
    public static IndexPrints ReadFacts(string path, Guid archiveId) =>
        Read(path, FactIndex.Format, archiveId, new FactPrints());

    /// <summary>What the index of articles must hold of these.</summary>
    public static IReadOnlyDictionary<long, ulong> OfArticles(IReadOnlyList<IndexedArticle> articles) =>
        Of(
            writer =>
            {
                foreach (var article in articles)
                    writer.AddDocument(IndexFields.ToDocument(article));
            },
            new ArticlePrints()
        );

    /// <summary>What the index of facts must hold of these.</summary>
    public static IReadOnlyDictionary<long, ulong> OfFacts(IReadOnlyList<IndexedArticle> articles) =>
        Of(
            writer =>
            {
                using var document = new FactDocument();
                foreach (var article in articles)
                    writer.AddDocuments(document.Of(article));
            },
            new FactPrints()
        );

    private static IndexPrints Read(string path, string format, Guid archiveId, SegmentPrints prints)
    {
        if (!System.IO.Directory.Exists(path))
            throw new UnusableIndexException($"there is none at {path}");
        using var directory = FSDirectory.Open(path);
        var state =
            IndexState.Read(directory, format, archiveId)
            ?? throw new UnusableIndexException($"{path} holds none of this archive and version, or it is damaged");
        using var reader = DirectoryReader.Open(directory);
        return new IndexPrints(state.Sequence, Of(reader, prints));
    }

    private static Dictionary<long, ulong> Of(Action<IndexWriter> write, SegmentPrints prints)
    {
        using var directory = new RAMDirectory();
        using var writer = new IndexWriter(
            directory,
            new IndexWriterConfig(LuceneVersion.LUCENE_48, NewsAnalyzer.Instance)
        );
        write(writer);
        using var reader = DirectoryReader.Open(writer, applyAllDeletes: false);
        return Of(reader, prints);
    }

    private static Dictionary<long, ulong> Of(DirectoryReader reader, SegmentPrints prints)
    {
        var byArticle = new Dictionary<long, ulong>();
        foreach (var segment in reader.Leaves)
            prints.AddTo(byArticle, segment.AtomicReader);
        return byArticle;
    }
}
