using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsApi.FullText;

/// <summary>Whether an article that is there has a term: an index keeps the terms of deleted ones for a while.</summary>
internal static class LiveTerms
{
    public static bool Has(IndexReader reader, string field, BytesRef term)
    {
        foreach (var leaf in reader.Leaves)
        {
            var segment = leaf.AtomicReader;
            var terms = segment.GetTerms(field)?.GetEnumerator();
            if (terms is null || !terms.SeekExact(term))
                continue;
            if (terms.Docs(segment.LiveDocs, null, DocsFlags.NONE).NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                return true;
        }
        return false;
    }
}
