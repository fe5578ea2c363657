using NewsApi.FullText.Analysis;
using NewsApi.FullText.Query;

namespace NewsApi.FullText.Highlighting;

/// <summary>Shows where the words of a query stand. It reads the texts that it is given, so give it a page's rows only.</summary>
public sealed class Highlighter(ParsedQuery query)
{
    private const int FragmentLength = 200;

    // Characters of context before the first word of a fragment.
    private const int LeadIn = 50;

    private readonly QueryTerms ofTitle = new(query, TextField.Title);
    private readonly QueryTerms ofBody = new(query, TextField.Body);

    /// <summary>Shows where the words of one query stand in one text.</summary>
    public static IReadOnlyList<Highlight> Highlight(
        ParsedQuery query,
        string title,
        string body,
        int maxFragments = 3
    ) => new Highlighter(query).Highlight(title, body, maxFragments);

    /// <returns>The title where words stand in it, then the best fragments of the body in text order.</returns>
    /// <param name="maxFragments">Most fragments of the body.</param>
    public IReadOnlyList<Highlight> Highlight(string title, string body, int maxFragments = 3)
    {
        var highlights = new List<Highlight>();
        var inTitle = ofTitle.Matches(title);
        if (inTitle.Count > 0)
            highlights.Add(new Highlight("title", Marking.Mark(title, 0, title.Length, inTitle), 0, title.Length));
        var inBody = ofBody.Matches(body);
        foreach (var (start, end) in BestFragments(body, inBody, maxFragments))
            highlights.Add(new Highlight("body", Marking.Mark(body, start, end, inBody), start, end));
        return highlights;
    }

    // A fragment is worth the different words in it first, then how many there are; the earlier of equal ones wins.
    private static IEnumerable<(int Start, int End)> BestFragments(string body, List<AnalyzedWord> matches, int most)
    {
        var candidates = new List<(int First, int Worth)>();
        var inWindow = new Dictionary<string, int>(StringComparer.Ordinal);
        var last = 0;
        for (var first = 0; first < matches.Count; first++)
        {
            for (; last < matches.Count && matches[last].End - matches[first].Start <= FragmentLength - LeadIn; last++)
                inWindow[matches[last].Term] = inWindow.GetValueOrDefault(matches[last].Term) + 1;
            candidates.Add((first, (1000 * inWindow.Count) + Math.Min(999, last - first)));
            if (last <= first)
            {
                last = first + 1;
                continue;
            }
            if (--inWindow[matches[first].Term] == 0)
                inWindow.Remove(matches[first].Term);
        }
        var chosen = new List<(int Start, int End)>();
        foreach (var (first, _) in candidates.OrderByDescending(c => c.Worth).ThenBy(c => c.First))
        {
            if (chosen.Count == most)
                break;
            var fragment = Bounds(body, matches[first]);
            if (!chosen.Exists(other => fragment.Start < other.End && other.Start < fragment.End))
                chosen.Add(fragment);
        }
        return chosen.Order();
    }

    private static (int Start, int End) Bounds(string body, AnalyzedWord first)
    {
        var start = Math.Max(0, first.Start - LeadIn);
        var end = Math.Min(body.Length, Math.Max(first.End, start + FragmentLength));
        return (WordStart(body, start, first.Start), WordEnd(body, end, first.End));
    }

    // Forward to the start of a word, never into another paragraph.
    private static int WordStart(string body, int from, int limit)
    {
        var paragraph = limit == 0 ? -1 : body.LastIndexOf('\n', limit - 1, limit - from);
        if (paragraph >= 0)
            return paragraph + 1;
        if (from == 0)
            return 0;
        var space = body.IndexOf(' ', from, limit - from);
        return space < 0 ? limit : space + 1;
    }

    private static int WordEnd(string body, int to, int limit)
    {
        var paragraph = body.IndexOf('\n', limit, to - limit);
        if (paragraph >= 0)
            return paragraph;
        if (to == body.Length)
            return to;
        var space = to > limit ? body.LastIndexOf(' ', to - 1, to - limit) : -1;
        return space < 0 ? limit : space;
    }
}
