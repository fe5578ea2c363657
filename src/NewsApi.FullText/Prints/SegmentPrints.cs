using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsApi.FullText.Prints;

/// <summary>Makes the prints of a segment's documents.</summary>
internal abstract class SegmentPrints
{
    /// <summary>Adds each document's print to that of its article.</summary>
    public void AddTo(Dictionary<long, ulong> byArticle, AtomicReader reader)
    {
        var prints = new ulong[reader.MaxDoc];
        foreach (var field in reader.FieldInfos)
        {
            if (field.IsIndexed && reader.GetTerms(field.Name) is { } terms)
                AddTerms(prints, reader, field.Name, terms);
            if (field.HasDocValues)
                AddValues(prints, reader, field);
        }
        var articles = ArticlesOf(reader);
        var live = reader.LiveDocs;
        for (var doc = 0; doc < prints.Length; doc++)
        {
            if (live is null || live.Get(doc))
                byArticle[articles[doc]] = byArticle.GetValueOrDefault(articles[doc]) + Print.Mix(prints[doc]);
        }
    }

    /// <summary>The id of each document's article.</summary>
    protected abstract long[] ArticlesOf(AtomicReader reader);

    private static void AddTerms(ulong[] prints, AtomicReader reader, string field, Terms terms)
    {
        var each = terms.GetEnumerator();
        while (each.MoveNext())
        {
            var term = Print.Of(field, each.Term);
            if (each.DocsAndPositions(reader.LiveDocs, null) is { } places)
            {
                while (places.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                {
                    for (var i = 0; i < places.Freq; i++)
                        prints[places.DocID] += Print.With(term, places.NextPosition());
                }
                continue;
            }
            var docs = each.Docs(reader.LiveDocs, null);
            while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                prints[docs.DocID] += Print.Mix(term);
        }
    }

    private static void AddValues(ulong[] prints, AtomicReader reader, FieldInfo field)
    {
        var name = Print.Of(field.Name, new BytesRef());
        var isThere = reader.GetDocsWithField(field.Name);
        var valueOf = ValuesOf(reader, field);
        for (var doc = 0; doc < prints.Length; doc++)
        {
            if (isThere.Get(doc))
                prints[doc] += Print.Mix(name ^ valueOf(doc));
        }
    }

    private static Func<int, ulong> ValuesOf(AtomicReader reader, FieldInfo field)
    {
        var bytes = new BytesRef();
        switch (field.DocValuesType)
        {
            case DocValuesType.NUMERIC:
                var numbers = reader.GetNumericDocValues(field.Name);
                return doc => Print.Mix((ulong)numbers.Get(doc));
            case DocValuesType.BINARY:
                var binary = reader.GetBinaryDocValues(field.Name);
                return doc =>
                {
                    binary.Get(doc, bytes);
                    return Print.Of(bytes);
                };
            case DocValuesType.SORTED:
                var sorted = reader.GetSortedDocValues(field.Name);
                return doc =>
                {
                    sorted.Get(doc, bytes);
                    return Print.Of(bytes);
                };
            case DocValuesType.SORTED_SET:
                var sets = reader.GetSortedSetDocValues(field.Name);
                return doc => SumOf(sets, doc, bytes);
            default:
                throw new InvalidOperationException($"The field {field.Name} has values of a kind that is not used.");
        }
    }

    private static ulong SumOf(SortedSetDocValues sets, int doc, BytesRef bytes)
    {
        var sum = 0UL;
        sets.SetDocument(doc);
        for (long ord; (ord = sets.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS; )
        {
            sets.LookupOrd(ord, bytes);
            sum += Print.Of(bytes);
        }
        return sum;
    }
}
