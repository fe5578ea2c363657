namespace NewsApi.Extraction.Entities;

/// <summary>Collects the buckets of one token's features.</summary>
internal ref struct FeatureWriter(Span<int> buckets)
{
    private readonly Span<int> buckets = buckets;

    public int Count { get; private set; }

    public void Add(int template, uint value) => Put(FeatureHash.Add(FeatureHash.Start(template), value));

    public void Add(int template, uint first, uint second) =>
        Put(FeatureHash.Add(FeatureHash.Add(FeatureHash.Start(template), first), second));

    public void Add(int template, uint first, uint second, uint third) =>
        Put(FeatureHash.Add(FeatureHash.Add(FeatureHash.Add(FeatureHash.Start(template), first), second), third));

    private void Put(uint hash)
    {
        if (Count < buckets.Length)
            buckets[Count++] = FeatureHash.Bucket(hash, NameFeatures.Buckets);
    }
}
