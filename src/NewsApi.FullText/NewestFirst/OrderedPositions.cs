using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsApi.FullText.NewestFirst;

/// <summary>The documents of one term with the places where it stands, read whole and put in order.</summary>
internal sealed class OrderedPositions : DocsAndPositionsEnum
{
    private int[] documents = new int[16];
    private Places[] places = new Places[16];
    private int[] positions = new int[64];
    private int count;
    private int positionCount;
    private int at;
    private int next;

    /// <summary>What was read last, to be used again.</summary>
    public DocsAndPositionsEnum? Source { get; private set; }

    public override int DocID =>
        at < 0 ? -1
        : at < count ? documents[at]
        : NO_MORE_DOCS;

    public override int Freq => places[at].Count;

    public override int StartOffset => -1;

    public override int EndOffset => -1;

    public void Read(DocsAndPositionsEnum source, DocumentOrder order)
    {
        Source = source;
        (count, positionCount, at) = (0, 0, -1);
        for (var document = source.NextDoc(); document != NO_MORE_DOCS; document = source.NextDoc())
        {
            if (count == documents.Length)
            {
                Array.Resize(ref documents, count * 2);
                Array.Resize(ref places, count * 2);
            }
            documents[count] = order.NewOf(document);
            places[count++] = new Places(positionCount, source.Freq);
            for (var i = source.Freq; i > 0; i--)
                Add(source.NextPosition());
        }
        Array.Sort(documents, places, 0, count);
    }

    public override int NextDoc()
    {
        at++;
        next = at < count ? places[at].Start : 0;
        return DocID;
    }

    public override int NextPosition() => positions[next++];

    public override BytesRef? GetPayload() => null;

    public override int Advance(int target) => SlowAdvance(target);

    public override long GetCost() => count;

    private void Add(int position)
    {
        if (positionCount == positions.Length)
            Array.Resize(ref positions, positionCount * 2);
        positions[positionCount++] = position;
    }

    private readonly record struct Places(int Start, int Count);
}
