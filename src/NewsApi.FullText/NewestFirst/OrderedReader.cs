using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsApi.FullText.NewestFirst;

/// <summary>A segment with its documents in another order, as a merge reads it.</summary>
/// <remarks>Only what our fields have: no payloads, offsets or term vectors.</remarks>
internal sealed class OrderedReader(AtomicReader segment, DocumentOrder order) : FilterAtomicReader(segment)
{
    public override Fields Fields => new OrderedFields(base.Fields, order);

    public override IBits? LiveDocs => OrderedBits.Of(base.LiveDocs, order);

    public override void Document(int docID, StoredFieldVisitor visitor) => base.Document(order.OldOf(docID), visitor);

    public override NumericDocValues? GetNumericDocValues(string field) =>
        OrderedNumbers.Of(base.GetNumericDocValues(field), order);

    public override NumericDocValues? GetNormValues(string field) =>
        OrderedNumbers.Of(base.GetNormValues(field), order);

    public override BinaryDocValues? GetBinaryDocValues(string field) =>
        base.GetBinaryDocValues(field) is { } values ? new OrderedBytes(values, order) : null;

    public override SortedDocValues? GetSortedDocValues(string field) =>
        base.GetSortedDocValues(field) is { } values ? new OrderedKey(values, order) : null;

    public override SortedSetDocValues? GetSortedSetDocValues(string field) =>
        base.GetSortedSetDocValues(field) is { } values ? new OrderedKeys(values, order) : null;

    public override IBits? GetDocsWithField(string field) => OrderedBits.Of(base.GetDocsWithField(field), order);
}
