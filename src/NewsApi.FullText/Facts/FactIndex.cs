using Lucene.Net.Index;

namespace NewsApi.FullText.Facts;

/// <summary>
/// The index of facts: every quote and every timeline event by its words. It follows the same change log as
/// <see cref="ArticleIndex"/>, in a folder of its own and at its own pace.
/// </summary>
/// <remarks>
/// Thread-safe. What was applied is searchable at once: a search first takes in what was applied since the last one, so that
/// writes do not pay for it.
/// </remarks>
public sealed class FactIndex : IDisposable
{
    // Raise it whenever fields or analysis change: an index of another format is built anew.
    internal const string Format = "facts-1";

    private readonly IndexFolder folder;

    private FactIndex(IndexFolder folder) => this.folder = folder;

    /// <summary>The last change applied; 0 where there is none.</summary>
    public long Sequence => folder.Sequence;

    /// <summary>How many facts there are.</summary>
    public int Count => Search(searcher => searcher.IndexReader.NumDocs);

    /// <summary>
    /// Opens the index, or starts an empty one where the folder is new, damaged, of another archive or of another format.
    /// </summary>
    /// <param name="path">The folder; only files that Lucene wrote are ever deleted in it.</param>
    /// <param name="archiveId">The archive that the index belongs to.</param>
    /// <exception cref="IOException">The folder cannot be written, or another process holds the index.</exception>
    public static FactIndex Open(string path, Guid archiveId) => new(IndexFolder.Open(path, Format, archiveId));

    /// <summary>Applies changes: articles whose facts are new or changed, and the ids of those that are gone.</summary>
    /// <param name="sequence">The last change that these belong to.</param>
    public void Apply(IReadOnlyList<IndexedArticle> upserts, IReadOnlyCollection<long> deletes, long sequence)
    {
        foreach (var id in deletes)
            folder.Writer.DeleteDocuments(TermOf(KeyWords.ArticleKey(id)));
        using var document = new FactDocument();
        foreach (var article in upserts)
            folder.Writer.UpdateDocuments(TermOf(KeyWords.ArticleKey(article.Id)), document.Of(article));
        folder.Sequence = sequence;
    }

    /// <summary>Adds the facts of articles that the index does not have; cheaper than <see cref="Apply"/>, which looks for them.</summary>
    /// <param name="sequence">The last change that these belong to.</param>
    public void Add(IReadOnlyList<IndexedArticle> articles, long sequence)
    {
        using var document = new FactDocument();
        foreach (var article in articles)
            folder.Writer.AddDocuments(document.Of(article));
        folder.Sequence = sequence;
    }

    /// <summary>Empties the index and sets it back to before the first change.</summary>
    public void Clear() => folder.Clear();

    /// <summary>Puts everything that was applied on disk; does nothing where that is done already.</summary>
    public void Commit() => folder.Commit();

    /// <summary>Finds facts by their words.</summary>
    public FactResult Search(FactRequest request) => Search(searcher => FactSearch.Run(searcher, request));

    /// <summary>Finds quotes that have many of a text's rarer words, those that have most first; whether they say the same is for the caller to tell.</summary>
    /// <param name="except">Id of the quote that the text is of.</param>
    public IReadOnlyList<long> FindSimilarQuotes(string text, long except, int most) =>
        Search(searcher => SimilarQuotes.Find(searcher, text, except, most));

    /// <summary>How much each stem says: 1 for one that every fact has, more the fewer have it.</summary>
    public IReadOnlyDictionary<string, double> RarityOf(IReadOnlyCollection<string> stems) =>
        Search(searcher =>
        {
            var reader = searcher.IndexReader;
            return stems.ToDictionary(
                stem => stem,
                stem => 1 + Math.Log((reader.NumDocs + 1d) / (reader.DocFreq(new Term(FactFields.Words, stem)) + 1))
            );
        });

    /// <summary>Takes back what was not committed, and lets another one open the folder; searches go on until this is disposed of.</summary>
    public void Abandon() => folder.Abandon();

    /// <summary>Commits and lets go of the folder.</summary>
    public void Dispose() => folder.Dispose();

    internal static Term TermOf(FactKey key) => new(FactFields.Keys, key.Term);

    private T Search<T>(Func<Lucene.Net.Search.IndexSearcher, T> use)
    {
        folder.Refresh();
        return folder.Search(use);
    }
}
