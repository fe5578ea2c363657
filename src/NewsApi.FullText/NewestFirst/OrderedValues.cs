using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsApi.FullText.NewestFirst;

internal sealed class OrderedNumbers(NumericDocValues values, DocumentOrder order) : NumericDocValues
{
    public static OrderedNumbers? Of(NumericDocValues? values, DocumentOrder order) =>
        values is null ? null : new OrderedNumbers(values, order);

    public override long Get(int docID) => values.Get(order.OldOf(docID));
}

internal sealed class OrderedBytes(BinaryDocValues values, DocumentOrder order) : BinaryDocValues
{
    public override void Get(int docID, BytesRef result) => values.Get(order.OldOf(docID), result);
}

internal sealed class OrderedKey(SortedDocValues values, DocumentOrder order) : SortedDocValues
{
    public override int ValueCount => values.ValueCount;

    public override int GetOrd(int docID) => values.GetOrd(order.OldOf(docID));

    public override void LookupOrd(int ord, BytesRef result) => values.LookupOrd(ord, result);
}

internal sealed class OrderedKeys(SortedSetDocValues values, DocumentOrder order) : SortedSetDocValues
{
    public override long ValueCount => values.ValueCount;

    public override void SetDocument(int docID) => values.SetDocument(order.OldOf(docID));

    public override long NextOrd() => values.NextOrd();

    public override void LookupOrd(long ord, BytesRef result) => values.LookupOrd(ord, result);
}

internal sealed class OrderedBits(IBits bits, DocumentOrder order) : IBits
{
    public int Length => bits.Length;

    public static OrderedBits? Of(IBits? bits, DocumentOrder order) =>
        bits is null ? null : new OrderedBits(bits, order);

    public bool Get(int index) => bits.Get(order.OldOf(index));
}
