using NewsApi.FullText.Analysis;

namespace NewsApi.FullText.Highlighting;

/// <summary>Words that are to stand near each other, and the places where they do.</summary>
internal sealed class NearWords(string text, int distance)
{
    private readonly HashSet<string> terms = [.. NewsAnalyzer.Instance.Words(text).Select(word => word.Term)];

    public IReadOnlyCollection<string> Terms => terms;

    /// <summary>Marks every word of a stretch that has them all. The index judges by moves; this shows what it can have meant.</summary>
    /// <remarks>One pass, whatever the text: a window goes over it that is as long as the words may be apart.</remarks>
    public void Mark(IReadOnlyList<AnalyzedWord> words, bool[] isMatch)
    {
        var ours = Enumerable.Range(0, words.Count).Where(i => terms.Contains(words[i].Term)).ToList();
        var inWindow = new Dictionary<string, int>(StringComparer.Ordinal);
        var (last, marked) = (0, 0);
        for (var first = 0; first < ours.Count; first++)
        {
            var end = words[ours[first]].Position + terms.Count + distance;
            for (; last < ours.Count && words[ours[last]].Position < end; last++)
                inWindow[words[ours[last]].Term] = inWindow.GetValueOrDefault(words[ours[last]].Term) + 1;
            if (inWindow.Count == terms.Count)
            {
                for (marked = Math.Max(marked, first); marked < last; marked++)
                    isMatch[ours[marked]] = true;
            }
            if (--inWindow[words[ours[first]].Term] == 0)
                inWindow.Remove(words[ours[first]].Term);
        }
    }
}
