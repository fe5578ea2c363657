using NewsApi.FullText.Analysis;
using NewsApi.FullText.Query;

namespace NewsApi.FullText.Highlighting;

/// <summary>What a query looks for in one field: stems, beginnings of words, and stems one after the other.</summary>
internal sealed class QueryTerms
{
    private readonly HashSet<string> stems = new(StringComparer.Ordinal);
    private readonly List<string> prefixes = [];
    private readonly List<string[]> phrases = [];
    private readonly List<NearWords> near = [];

    private readonly bool isDefault;
    private readonly SoughtWords sought;

    public QueryTerms(ParsedQuery query, TextField field)
    {
        // Quotes are shown where they stand: in the body.
        isDefault = query.Fields.Any(searched => ShownIn(searched) == field);
        Collect(query.Root, field);
        sought = new SoughtWords([
            .. stems,
            .. prefixes,
            .. phrases.SelectMany(phrase => phrase),
            .. near.SelectMany(words => words.Terms),
        ]);
    }

    private static TextField ShownIn(TextField searched) => searched == TextField.Quotes ? TextField.Body : searched;

    private bool IsShown(TextField? searched, TextField field) =>
        searched is { } only ? ShownIn(only) == field : isDefault;

    /// <summary>The words of a text that the query matches, in text order.</summary>
    public List<AnalyzedWord> Matches(string text)
    {
        var words = sought.In(text);
        var isMatch = new bool[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            isMatch[i] |= stems.Contains(words[i].Term) || StartsWithPrefix(words[i].Term);
            foreach (var phrase in phrases)
            {
                if (StandsAt(phrase, words, i))
                    Array.Fill(isMatch, true, i, phrase.Length);
            }
        }
        foreach (var group in near)
            group.Mark(words, isMatch);
        return [.. words.Where((_, i) => isMatch[i])];
    }

    // What must not be there is not shown.
    private void Collect(QueryNode node, TextField field)
    {
        switch (node)
        {
            case WordNode word when IsShown(word.Field, field):
                if (word.IsPrefix)
                    prefixes.Add(Prefixes.Fold(word.Text));
                AddSequence(word.Text);
                break;
            case PhraseNode { Distance: > 0 } near when IsShown(near.Field, field):
                this.near.Add(new NearWords(near.Text, near.Distance));
                break;
            case PhraseNode phrase when IsShown(phrase.Field, field):
                AddSequence(phrase.Text);
                break;
            case NeighboursNode neighbours when IsShown(neighbours.Field, field):
                stems.UnionWith(neighbours.Neighbours.Select(neighbour => neighbour.Term));
                break;
            case AndNode and:
                foreach (var part in and.Parts)
                    Collect(part, field);
                break;
            case OrNode or:
                foreach (var part in or.Parts)
                    Collect(part, field);
                break;
        }
    }

    private void AddSequence(string text)
    {
        var words = NewsAnalyzer.Instance.Words(text);
        if (words.Count == 1)
            stems.Add(words[0].Term);
        else
            phrases.Add([.. words.Select(word => word.Term)]);
    }

    private bool StartsWithPrefix(string term) => prefixes.Exists(p => term.StartsWith(p, StringComparison.Ordinal));

    private static bool StandsAt(string[] phrase, List<AnalyzedWord> words, int start)
    {
        if (start + phrase.Length > words.Count)
            return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (words[start + i].Term != phrase[i] || words[start + i].Position != words[start].Position + i)
                return false;
        }
        return true;
    }
}
