namespace NewsApi.Timeline.Grouping;

/// <summary>The words of a text, each with how much it counts.</summary>
internal sealed class WordVector
{
    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);
    private double length;

    public IEnumerable<string> Words => weights.Keys;

    /// <summary>A word that is there already counts as it is added last.</summary>
    public void Add(IEnumerable<string> words, double weight)
    {
        foreach (var word in words)
            weights[word] = weight;
    }

    public void Weigh(IReadOnlyDictionary<string, double> rarity)
    {
        foreach (var word in weights.Keys)
            weights[word] *= rarity[word];
        length = Math.Sqrt(weights.Values.Sum(weight => weight * weight));
    }

    public double CosineWith(WordVector other)
    {
        if (length == 0 || other.length == 0)
            return 0;
        var product = 0d;
        foreach (var (word, weight) in weights)
            product += weight * other.weights.GetValueOrDefault(word);
        return product / (length * other.length);
    }

    public int CountShared(WordVector other) => weights.Keys.Count(other.weights.ContainsKey);
}
