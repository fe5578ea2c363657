using Lucene.Net.Index;
using NewsApi.FullText.Facets;
using NewsApi.FullText.Suggestions;

namespace NewsApi.FullText;

/// <summary>
/// Reads what searches keep of a segment before they see it: after a merge in the merge's thread, after a refresh in the one
/// that refreshes. No request waits for it.
/// </summary>
internal sealed class SegmentWarmer(FacetColumns columns) : IndexWriter.IndexReaderWarmer
{
    /// <summary>Whether names are completed; until then their beginnings are not looked for, so that an index opens at once.</summary>
    public bool CompletesNames { get; set; }

    public override void Warm(AtomicReader reader)
    {
        columns.Warm(reader);
        if (CompletesNames)
            SegmentSuggestions.Prepare(reader);
    }
}
