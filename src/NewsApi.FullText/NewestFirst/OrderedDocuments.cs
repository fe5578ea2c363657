using Lucene.Net.Index;

namespace NewsApi.FullText.NewestFirst;

/// <summary>The documents of one term, read whole and put in order.</summary>
internal sealed class OrderedDocuments : DocsEnum
{
    private int[] documents = new int[16];
    private int[] frequencies = new int[16];
    private int count;
    private int at;

    /// <summary>What was read last, to be used again.</summary>
    public DocsEnum? Source { get; private set; }

    public override int DocID =>
        at < 0 ? -1
        : at < count ? documents[at]
        : NO_MORE_DOCS;

    public override int Freq => frequencies[at];

    public void Read(DocsEnum source, DocumentOrder order, DocsFlags flags)
    {
        Source = source;
        count = 0;
        at = -1;
        for (var document = source.NextDoc(); document != NO_MORE_DOCS; document = source.NextDoc())
        {
            if (count == documents.Length)
            {
                Array.Resize(ref documents, count * 2);
                Array.Resize(ref frequencies, count * 2);
            }
            documents[count] = order.NewOf(document);
            frequencies[count++] = flags.HasFlag(DocsFlags.FREQS) ? source.Freq : 1;
        }
        Array.Sort(documents, frequencies, 0, count);
    }

    public override int NextDoc()
    {
        at++;
        return DocID;
    }

    public override int Advance(int target) => SlowAdvance(target);

    public override long GetCost() => count;
}
