using System.Text.RegularExpressions;

namespace NewsApi.Benchmarks.Corpus;

/// <summary>In how many of some articles each word stands, and which words stand together.</summary>
internal sealed partial class WordCounts
{
    private readonly List<HashSet<string>> articles = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public WordCounts(IEnumerable<GeneratedArticle> sample)
    {
        foreach (var article in sample)
        {
            var words = Word()
                .Matches($"{article.Title} {article.Body}")
                .Select(match => match.Value.ToLowerInvariant())
                .ToHashSet(StringComparer.Ordinal);
            articles.Add(words);
            foreach (var word in words)
                counts[word] = counts.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>Words that stand in this share of the articles, in the order of the alphabet.</summary>
    public IReadOnlyList<string> Words(double from, double to) =>
        [.. counts.Where(pair => IsBetween(pair.Key, from, to)).Select(pair => pair.Key).Order(StringComparer.Ordinal)];

    /// <summary>Two words of that share that stand in one article; null where the article drawn has no two.</summary>
    public (string First, string Second)? Pair(Random random, double from, double to)
    {
        var words = articles[random.Next(articles.Count)]
            .Where(word => IsBetween(word, from, to))
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (words.Length < 2)
            return null;
        random.Shuffle(words);
        return (words[0], words[1]);
    }

    private bool IsBetween(string word, double from, double to)
    {
        var share = (double)counts[word] / articles.Count;
        return share >= from && share <= to;
    }

    // Plain words only: no stop words, names with apostrophes or numbers, which queries treat on their own.
    [GeneratedRegex("(?<![A-Za-z0-9'’-])[A-Za-z]{4,20}(?![A-Za-z0-9'’-])", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
