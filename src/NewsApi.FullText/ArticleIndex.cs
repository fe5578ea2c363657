using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.FullText.Facets;
using NewsApi.FullText.NewestFirst;
using NewsApi.FullText.Similarity;
using NewsApi.FullText.Suggestions;

namespace NewsApi.FullText;

/// <summary>
/// The full-text index: one folder that follows the archive's change log. What is applied is searchable after
/// <see cref="Refresh"/> and on disk after <see cref="Commit"/>, together with the sequence number of the last change it holds;
/// after a crash the caller applies the changes since <see cref="Sequence"/> again.
/// </summary>
/// <remarks>Thread-safe; one process at a time holds the folder.</remarks>
public sealed class ArticleIndex : IDisposable
{
    // Raise it whenever fields, analysis or the order of documents change: an index of another format is built anew.
    internal const string Format = "6";

    private readonly IndexFolder folder;
    private readonly FacetColumns columns;
    private readonly SegmentWarmer warmer;

    private ArticleIndex(IndexFolder folder, FacetColumns columns, SegmentWarmer warmer) =>
        (this.folder, this.columns, this.warmer) = (folder, columns, warmer);

    /// <summary>The last change applied; 0 where there is none.</summary>
    public long Sequence => folder.Sequence;

    /// <summary>How many articles are searchable.</summary>
    public int Count => folder.Search(searcher => searcher.IndexReader.NumDocs);

    /// <summary>
    /// Opens the index, or starts an empty one where the folder is new, damaged, of another archive or of another format.
    /// </summary>
    /// <param name="path">The folder; only files that Lucene wrote are ever deleted in it.</param>
    /// <param name="archiveId">The archive that the index belongs to.</param>
    /// <exception cref="IOException">The folder cannot be written, or another process holds the index.</exception>
    public static ArticleIndex Open(string path, Guid archiveId)
    {
        var columns = new FacetColumns();
        var warmer = new SegmentWarmer(columns);
        return new ArticleIndex(
            IndexFolder.Open(path, Format, archiveId, warmer, new NewestFirstMergePolicy()),
            columns,
            warmer
        );
    }

    /// <summary>Applies changes: articles that are new or changed, and the ids of those that are gone.</summary>
    /// <param name="sequence">The last change that these belong to.</param>
    public void Apply(IReadOnlyList<IndexedArticle> upserts, IReadOnlyCollection<long> deletes, long sequence)
    {
        foreach (var id in deletes)
            folder.Writer.DeleteDocuments(new Term(IndexFields.Id, IndexFields.Number(id)));
        foreach (var article in upserts)
            folder.Writer.UpdateDocument(
                new Term(IndexFields.Id, IndexFields.Number(article.Id)),
                IndexFields.ToDocument(article)
            );
        folder.Sequence = sequence;
    }

    /// <summary>Adds articles that the index does not have; cheaper than <see cref="Apply"/>, which looks for them.</summary>
    /// <param name="sequence">The last change that these belong to.</param>
    public void Add(IReadOnlyList<IndexedArticle> articles, long sequence)
    {
        foreach (var article in articles)
            folder.Writer.AddDocument(IndexFields.ToDocument(article));
        folder.Sequence = sequence;
    }

    /// <summary>Empties the index and sets it back to before the first change.</summary>
    public void Clear() => folder.Clear();

    /// <summary>Makes everything that was applied searchable.</summary>
    public void Refresh() => folder.Refresh();

    /// <summary>Puts everything that was applied on disk; does nothing where that is done already.</summary>
    public void Commit() => folder.Commit();

    /// <summary>Finds articles.</summary>
    public SearchResult Search(SearchRequest request) =>
        folder.Search(searcher => ArticleSearch.Run(searcher, columns, request));

    /// <summary>Finds articles like another one, most similar first; that one itself is left out.</summary>
    public SearchResult FindSimilar(IndexedArticle article, int skip, int take) =>
        folder.Search(searcher => SimilarArticles.Find(searcher, article, skip, take));

    /// <summary>Completes the names of entities, sources and tags, those of most articles first.</summary>
    /// <param name="text">The beginning of any word of the name and what follows, letter case and diacritics aside.</param>
    /// <param name="most">Most suggestions, at least 1.</param>
    public IReadOnlyList<Suggestion> Suggest(string text, int most) =>
        folder.Search(searcher => Suggester.Find(searcher.IndexReader, text, most));

    /// <summary>Reads what searches and completions keep of each segment, which the first one would otherwise wait for.</summary>
    public void Warm()
    {
        warmer.ReadsAhead = true;
        folder.Search(searcher =>
        {
            foreach (var segment in searcher.IndexReader.Leaves)
                warmer.Warm(segment.AtomicReader);
            return true;
        });
    }

    /// <summary>Takes back what was not committed, and lets another one open the folder; searches go on until this is disposed of.</summary>
    public void Abandon() => folder.Abandon();

    /// <summary>Commits and lets go of the folder.</summary>
    public void Dispose() => folder.Dispose();

    internal T Search<T>(Func<IndexSearcher, T> use) => folder.Search(use);
}
