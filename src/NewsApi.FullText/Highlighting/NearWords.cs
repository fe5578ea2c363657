using NewsApi.FullText.Analysis;

namespace NewsApi.FullText.Highlighting;

/// <summary>Words that are to stand near each other, and the places where they do.</summary>
internal sealed class NearWords(string text, int distance)
{
    private readonly List<string> terms = [.. NewsAnalyzer.Instance.Words(text).Select(word => word.Term).Distinct()];

    /// <summary>Marks every word of a stretch that has them all. The index judges by moves; this shows what it can have meant.</summary>
    public void Mark(IReadOnlyList<AnalyzedWord> words, bool[] isMatch)
    {
        var ours = Enumerable.Range(0, words.Count).Where(i => terms.Contains(words[i].Term)).ToList();
        var reach = terms.Count + distance;
        var last = 0;
        for (var first = 0; first < ours.Count; first++)
        {
            while (last < ours.Count && words[ours[last]].Position - words[ours[first]].Position < reach)
                last++;
            var stretch = ours[first..last];
            if (stretch.Select(i => words[i].Term).Distinct().Count() == terms.Count)
                stretch.ForEach(i => isMatch[i] = true);
        }
    }
}
