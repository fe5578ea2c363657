using NewsApi.FullText.Analysis;

namespace NewsApi.FullText.Query;

/// <summary>Recursive descent over the tokens: or → and → unary → primary.</summary>
/// <param name="maxClauses">Most words and phrases; those that are to be near each other count one by one.</param>
/// <param name="hasFields">Whether <c>title:word</c> and the like say something here.</param>
internal sealed class QueryParser(string text, int maxClauses, bool hasFields = true)
{
    private const int MaxDepth = 16;

    private readonly List<QueryToken> tokens = QueryLexer.Read(text);
    private int at;
    private int clauses;

    /// <exception cref="QuerySyntaxException">It is no query.</exception>
    public QueryNode Parse()
    {
        var root = ParseOr(field: null, depth: 0);
        if (Current.Kind == QueryTokenKind.Close)
            throw new QuerySyntaxException("There is no ( for this ).", Current.Position);
        return root ?? throw new QuerySyntaxException("There is no word to search for.", 0);
    }

    private QueryToken Current => tokens[at];

    // Null stands for a part without a word in it ("—"); it asks for nothing.
    private QueryNode? ParseOr(TextField? field, int depth)
    {
        if (depth > MaxDepth)
            throw new QuerySyntaxException($"Parentheses are nested deeper than {MaxDepth}.", Current.Position);
        var parts = new List<QueryNode?> { ParseAnd(field, depth) };
        while (Current.Kind == QueryTokenKind.Or)
        {
            at++;
            parts.Add(ParseAnd(field, depth));
        }
        return Joined(parts, some => new OrNode(some));
    }

    private QueryNode? ParseAnd(TextField? field, int depth)
    {
        var parts = new List<QueryNode?> { ParseUnary(field, depth) };
        while (Current.Kind is not (QueryTokenKind.Or or QueryTokenKind.Close or QueryTokenKind.End))
        {
            if (Current.Kind == QueryTokenKind.And)
                at++;
            parts.Add(ParseUnary(field, depth));
        }
        return Joined(parts, all => new AndNode(all));
    }

    private static QueryNode? Joined(List<QueryNode?> parts, Func<IReadOnlyList<QueryNode>, QueryNode> join)
    {
        var nodes = parts.OfType<QueryNode>().ToList();
        return nodes.Count switch
        {
            0 => null,
            1 => nodes[0],
            _ => join(nodes),
        };
    }

    private QueryNode? ParseUnary(TextField? field, int depth)
    {
        var isNot = false;
        while (Current.Kind == QueryTokenKind.Not)
        {
            isNot = !isNot;
            at++;
        }
        var part = ParsePrimary(field, depth);
        return isNot && part is not null ? new NotNode(part) : part;
    }

    private QueryNode? ParsePrimary(TextField? field, int depth)
    {
        // A loop: a thousand fields one after the other must not cost a thousand calls. The last one counts.
        for (; Current.Kind == QueryTokenKind.Field; at++)
            field = FieldOf(Current);
        var token = Current;
        at++;
        switch (token.Kind)
        {
            case QueryTokenKind.Word:
                return Counted(token, new WordNode(field, token.Text, IsPrefix: false, token.Position));
            case QueryTokenKind.Prefix:
                return Counted(token, new WordNode(field, token.Text, IsPrefix: true, token.Position));
            case QueryTokenKind.Phrase:
                return Counted(token, new PhraseNode(field, token.Text, token.Distance));
            case QueryTokenKind.Open:
                return ParseGroup(token, field, depth);
            case QueryTokenKind.Close:
                throw new QuerySyntaxException("A word is missing before this ).", token.Position);
            case QueryTokenKind.End when tokens.Count == 1:
                throw new QuerySyntaxException("The query is empty.", 0);
            case QueryTokenKind.End:
                throw new QuerySyntaxException("A word is missing at the end.", token.Position);
            default:
                throw new QuerySyntaxException($"{token.Text} needs a word on each side.", token.Position);
        }
    }

    private QueryNode? ParseGroup(QueryToken open, TextField? field, int depth)
    {
        var group = ParseOr(field, depth + 1);
        if (Current.Kind != QueryTokenKind.Close)
            throw new QuerySyntaxException("This ( is not closed.", open.Position);
        at++;
        return group;
    }

    private TextField FieldOf(QueryToken token) =>
        token.Text.ToLowerInvariant() switch
        {
            _ when !hasFields => throw new QuerySyntaxException(
                $"There are no fields here, so '{token.Text}:' says nothing; write the word alone.",
                token.Position
            ),
            "title" => TextField.Title,
            "body" => TextField.Body,
            "quotes" => TextField.Quotes,
            _ => throw new QuerySyntaxException(
                $"There is no field '{token.Text}'; the fields are title, body and quotes.",
                token.Position
            ),
        };

    private QueryNode? Counted(QueryToken token, QueryNode node)
    {
        var words = NewsAnalyzer.Instance.Words(token.Text);
        // A phrase is found as one; of words that are near each other, each is looked at wherever it stands.
        clauses += token.Distance > 0 ? Math.Max(1, words.Count) : 1;
        if (clauses > maxClauses)
            throw new QuerySyntaxException(
                $"The query has more than {maxClauses} words and phrases; words that are to be near each other count one by one.",
                token.Position
            );
        return words.Count > 0 ? node : null;
    }
}
