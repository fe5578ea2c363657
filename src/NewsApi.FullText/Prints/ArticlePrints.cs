using Lucene.Net.Index;

namespace NewsApi.FullText.Prints;

/// <summary>Prints of the index of articles, which has a document for each.</summary>
internal sealed class ArticlePrints : SegmentPrints
{
    protected override long[] ArticlesOf(AtomicReader reader)
    {
        var ids = reader.GetNumericDocValues(IndexFields.Id);
        return [.. Enumerable.Range(0, reader.MaxDoc).Select(ids.Get)];
    }
}
