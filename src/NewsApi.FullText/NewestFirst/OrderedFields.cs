using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsApi.FullText.NewestFirst;

/// <summary>The terms stay as they are; the documents of each are put in order when they are asked for.</summary>
internal sealed class OrderedFields(Fields fields, DocumentOrder order) : FilterAtomicReader.FilterFields(fields)
{
    public override Terms? GetTerms(string field) =>
        base.GetTerms(field) is { } terms ? new OrderedTerms(terms, order) : null;

    private sealed class OrderedTerms(Terms terms, DocumentOrder order) : FilterAtomicReader.FilterTerms(terms)
    {
        public override TermsEnum GetEnumerator() => new OrderedTermsEnum(base.GetEnumerator(), order);

        public override TermsEnum GetEnumerator(TermsEnum reuse) => GetEnumerator();
    }

    private sealed class OrderedTermsEnum(TermsEnum terms, DocumentOrder order)
        : FilterAtomicReader.FilterTermsEnum(terms)
    {
        public override DocsEnum Docs(IBits liveDocs, DocsEnum reuse, DocsFlags flags)
        {
            var documents = reuse as OrderedDocuments ?? new OrderedDocuments();
            documents.Read(base.Docs(AsRead(liveDocs), documents.Source, flags), order, flags);
            return documents;
        }

        public override DocsAndPositionsEnum? DocsAndPositions(
            IBits liveDocs,
            DocsAndPositionsEnum reuse,
            DocsAndPositionsFlags flags
        )
        {
            var positions = reuse as OrderedPositions ?? new OrderedPositions();
            var source = base.DocsAndPositions(AsRead(liveDocs), positions.Source, flags);
            if (source is null)
                return null;
            positions.Read(source, order);
            return positions;
        }

        private InOldOrder? AsRead(IBits? liveDocs) => liveDocs is null ? null : new InOldOrder(liveDocs, order);
    }

    private sealed class InOldOrder(IBits bits, DocumentOrder order) : IBits
    {
        public int Length => bits.Length;

        public bool Get(int index) => bits.Get(order.NewOf(index));
    }
}
