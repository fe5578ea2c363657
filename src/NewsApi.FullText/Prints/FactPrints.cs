using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsApi.FullText.Facts;

namespace NewsApi.FullText.Prints;

/// <summary>Prints of the index of facts, which knows a fact's article by one of its keys.</summary>
internal sealed class FactPrints : SegmentPrints
{
    private static readonly string Prefix = new FactKey(FactField.Article, "").Term;

    protected override long[] ArticlesOf(AtomicReader reader)
    {
        var articles = new long[reader.MaxDoc];
        var terms = reader.GetTerms(FactFields.Keys)?.GetEnumerator();
        if (terms is null || terms.SeekCeil(new BytesRef(Prefix)) == TermsEnum.SeekStatus.END)
            return articles;
        do
        {
            var term = terms.Term.Utf8ToString();
            if (!term.StartsWith(Prefix, StringComparison.Ordinal))
                break;
            var docs = terms.Docs(null, null, DocsFlags.NONE);
            while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                articles[docs.DocID] = long.Parse(term.AsSpan(Prefix.Length), CultureInfo.InvariantCulture);
        } while (terms.MoveNext());
        return articles;
    }
}
