using NewsApi.FullText.Query;

namespace NewsApi.FullText.Highlighting;

/// <summary>Shows where the words of a query stand in a text that is made of parts of another, joined by one character.</summary>
/// <param name="query">Words without fields of their own.</param>
public sealed class PartHighlighter(ParsedQuery query)
{
    private readonly QueryTerms terms = new(query, TextField.Body);

    /// <param name="text">The parts, joined; phrases may reach from one part into the next, as they do in the index.</param>
    /// <param name="parts">Where each part stands in the other text.</param>
    /// <returns>Each part that has words of the query, whole; offsets are those of the other text.</returns>
    public IReadOnlyList<Highlight> Highlight(string text, IReadOnlyList<(int Start, int End)> parts, string field)
    {
        var matches = terms.Matches(text);
        var highlights = new List<Highlight>();
        var at = 0;
        foreach (var (start, end) in parts)
        {
            var partEnd = Math.Min(text.Length, at + end - start);
            if (matches.Exists(match => match.Start >= at && match.End <= partEnd))
                highlights.Add(new Highlight(field, Marking.Mark(text, at, partEnd, matches), start, end));
            at = Math.Min(text.Length, partEnd + 1);
        }
        return highlights;
    }
}
