using Lucene.Net.Index;

namespace NewsApi.FullText.NewestFirst;

/// <summary>One merge: it shows Lucene the segments as a single one whose documents are in order already.</summary>
internal sealed class NewestFirstMerge(IList<SegmentCommitInfo> segments) : MergePolicy.OneMerge(segments)
{
    private IList<AtomicReader>? segmentReaders;
    private DocumentOrder? order;
    private IList<AtomicReader> merged = [];

    public override IList<AtomicReader> GetMergeReaders()
    {
        if (segmentReaders is not null)
            return merged;
        segmentReaders = base.GetMergeReaders();
        if (segmentReaders.Count == 0)
            return merged = segmentReaders;
        var whole = segmentReaders is [var only]
            ? only
            : SlowCompositeReaderWrapper.Wrap(new MultiReader([.. segmentReaders], closeSubReaders: false));
        order = DocumentOrder.Of(whole);
        return merged = order is null ? segmentReaders : [new OrderedReader(whole, order)];
    }

    // Where documents that are deleted while the merge runs have gone.
    public override MergePolicy.DocMap GetDocMap(MergeState mergeState) =>
        order is null ? base.GetDocMap(mergeState) : new Moved(order, LiveDocuments(segmentReaders!), mergeState);

    private static List<int> LiveDocuments(IList<AtomicReader> readers)
    {
        var live = new List<int>();
        var first = 0;
        foreach (var reader in readers)
        {
            for (var document = 0; document < reader.MaxDoc; document++)
            {
                if (reader.LiveDocs?.Get(document) ?? true)
                    live.Add(first + document);
            }
            first += reader.MaxDoc;
        }
        return live;
    }

    // Lucene counts the documents that were alive when the merge began.
    private sealed class Moved(DocumentOrder order, List<int> live, MergeState state) : MergePolicy.DocMap
    {
        public override int Map(int old) => state.DocMaps[0].Get(order.NewOf(live[old]));
    }
}
