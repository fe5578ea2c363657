using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsApi.FullText.Query;

/// <summary>
/// Looks words up in segments. What walks the terms of a segment is costly to make and cheap to use again, so each segment keeps
/// those that no search is using.
/// </summary>
internal static class SegmentTerms
{
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, ConcurrentBag<TermsEnum>>> Idle =
    [];

    /// <summary>Notes where the word stands in the segment, if it does.</summary>
    public static void Register(AtomicReaderContext leaf, string field, BytesRef word, TermContext where)
    {
        var idle = IdleOf(leaf.AtomicReader, field);
        if (Rent(idle, leaf.AtomicReader, field) is not { } terms)
            return;
        if (terms.SeekExact(word))
            where.Register(terms.GetTermState(), leaf.Ord, terms.DocFreq, terms.TotalTermFreq);
        idle.Add(terms);
    }

    /// <summary>The documents that have a word, found by where it stands.</summary>
    public static DocsEnum Documents(AtomicReader segment, string field, string word, TermState where, IBits acceptDocs)
    {
        var idle = IdleOf(segment, field);
        var terms = Rent(idle, segment, field)!;
        terms.SeekExact(new BytesRef(word), where);
        var documents = terms.Docs(acceptDocs, null, DocsFlags.FREQS);
        idle.Add(terms);
        return documents;
    }

    private static ConcurrentBag<TermsEnum> IdleOf(AtomicReader segment, string field) =>
        Idle.GetOrCreateValue(segment.CoreCacheKey).GetOrAdd(field, _ => []);

    // Null where the segment does not have the field.
    private static TermsEnum? Rent(ConcurrentBag<TermsEnum> idle, AtomicReader segment, string field) =>
        idle.TryTake(out var terms) ? terms : segment.GetTerms(field)?.GetEnumerator();
}
