namespace NewsApi.Extraction.Entities;

/// <summary>FNV-1a over characters and numbers, step by step, so that features need no strings.</summary>
internal static class FeatureHash
{
    private const uint Prime = 16777619;
    private const uint Basis = 2166136261;

    public static uint Start(int template) => (Basis ^ (uint)template) * Prime;

    public static uint Add(uint hash, uint value) => (hash ^ value) * Prime;

    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Basis;
        foreach (var character in text)
            hash = (hash ^ character) * Prime;
        return hash;
    }

    public static uint OfLower(ReadOnlySpan<char> text)
    {
        var hash = Basis;
        foreach (var character in text)
            hash = (hash ^ Fold(character)) * Prime;
        return hash;
    }

    /// <summary>Spreads the bits and cuts to a bucket.</summary>
    public static int Bucket(uint hash, int buckets)
    {
        hash ^= hash >> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >> 13;
        hash *= 0xc2b2ae35;
        hash ^= hash >> 16;
        return (int)(hash & (uint)(buckets - 1));
    }

    private static uint Fold(char character) => character is '’' ? '\'' : char.ToLowerInvariant(character);
}
