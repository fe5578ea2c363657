using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace NewsApi.FullText.Facts;

/// <summary>
/// One document that takes the values of fact after fact: an import writes nine facts an article, and making fields anew costs
/// more than filling them.
/// </summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class FactDocument : IDisposable
{
    private static readonly FieldType KeyType = new()
    {
        IsIndexed = true,
        IsTokenized = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_ONLY,
    };

    private readonly KeyWords keys = new();
    private readonly TextField words = new(FactFields.Words, "", Field.Store.NO);
    private readonly NumericDocValuesField id = new(FactFields.Id, 0);
    private readonly NumericDocValuesField day = new(FactFields.Day, 0);
    private readonly NumericDocValuesField first = new(FactFields.First, 0);
    private readonly NumericDocValuesField last = new(FactFields.Last, 0);
    private readonly NumericDocValuesField confidence = new(FactFields.Confidence, 0);
    private readonly Document document;

    public FactDocument() =>
        document = [words, new Field(FactFields.Keys, keys, KeyType), id, day, first, last, confidence];

    public void Dispose() => keys.Dispose();

    /// <summary>The facts of an article, each in the same document: use one before asking for the next.</summary>
    public IEnumerable<Document> Of(IndexedArticle article)
    {
        foreach (var fact in article.Facts)
        {
            words.SetStringValue(fact.Text);
            keys.Set(article.Id, fact);
            id.SetInt64Value(fact.Id);
            day.SetInt64Value(fact.Day.DayNumber);
            first.SetInt64Value(fact.Days.First.DayNumber);
            last.SetInt64Value(fact.Days.Last.DayNumber);
            confidence.SetInt64Value(FactFields.Bits(fact.Confidence));
            yield return document;
        }
    }
}
