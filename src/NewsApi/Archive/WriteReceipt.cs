namespace NewsApi.Archive;

/// <summary>What is known of the writes of a request once they are committed.</summary>
internal sealed class WriteReceipt
{
    private long sequence;

    /// <summary>The change with which the change log holds all of them; null before the first is committed.</summary>
    public long? Sequence => Volatile.Read(ref sequence) is > 0 and var last ? last : null;

    /// <summary>Another one is committed; the writer calls it, in the order of its commits.</summary>
    public void Commit(long last) => Volatile.Write(ref sequence, last);
}
