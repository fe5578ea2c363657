using Lucene.Net.Index;
using NewsApi.FullText.Facets;
using NewsApi.FullText.NewestFirst;
using NewsApi.FullText.Suggestions;

namespace NewsApi.FullText;

/// <summary>
/// Reads what searches keep of a segment before they see it: after a merge in the merge's thread, after a refresh in the one
/// that refreshes. No request waits for it.
/// </summary>
internal sealed class SegmentWarmer(FacetColumns columns) : IndexWriter.IndexReaderWarmer
{
    /// <summary>Whether names and the order of documents are read ahead; not until an index has opened, so that it opens at once.</summary>
    public bool ReadsAhead { get; set; }

    public override void Warm(AtomicReader reader)
    {
        columns.Warm(reader);
        if (!ReadsAhead)
            return;
        SegmentSuggestions.Prepare(reader);
        DocumentOrder.Holds(reader);
    }
}
