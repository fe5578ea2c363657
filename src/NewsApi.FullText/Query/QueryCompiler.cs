using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.FullText.Analysis;
using NewsApi.FullText.Spelling;

namespace NewsApi.FullText.Query;

/// <summary>Turns a parsed query into Lucene's.</summary>
internal sealed class QueryCompiler
{
    // A title is a summary that a person wrote. BM25 already favours short fields; this settles ties of rare against common words.
    private const float TitleBoost = 3;

    // What a word in several fields adds to the best of them.
    private const float TieBreaker = 0.3f;

    private readonly IReadOnlyList<(string Name, float Boost)> fields;

    private QueryCompiler(IReadOnlyList<(string Name, float Boost)> fields) => this.fields = fields;

    public static Lucene.Net.Search.Query Compile(ParsedQuery query) =>
        new QueryCompiler([
            .. query.Fields.Select(field => (IndexFields.NameOf(field), field == TextField.Title ? TitleBoost : 1)),
        ]).Compile(query.Root);

    /// <summary>Compiles a query without fields of its own for an index that has one text field.</summary>
    public static Lucene.Net.Search.Query Compile(ParsedQuery query, string field) =>
        new QueryCompiler([(field, 1)]).Compile(query.Root);

    private Lucene.Net.Search.Query Compile(QueryNode node) =>
        node switch
        {
            WordNode word => Word(word),
            PhraseNode phrase => InFields(
                phrase.Field,
                phrase.Text,
                (field, words) => Sequence(field, words, phrase.Distance)
            ),
            NeighboursNode near => InFields(near.Field, field => AnyOf(field, near.Neighbours)),
            AndNode and => And(and.Parts),
            OrNode or => Or(or.Parts),
            NotNode not => And([not]),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };

    private BooleanQuery And(IReadOnlyList<QueryNode> parts)
    {
        var all = new BooleanQuery();
        foreach (var part in parts)
        {
            if (part is NotNode not)
                all.Add(Compile(not.Part), Occur.MUST_NOT);
            else
                all.Add(Compile(part), Occur.MUST);
        }
        // Lucene needs something to take away from.
        if (parts.All(part => part is NotNode))
            all.Add(new MatchAllDocsQuery(), Occur.MUST);
        return all;
    }

    private BooleanQuery Or(IReadOnlyList<QueryNode> parts)
    {
        var any = new BooleanQuery();
        foreach (var part in parts)
            any.Add(Compile(part), Occur.SHOULD);
        return any;
    }

    private Lucene.Net.Search.Query InFields(
        TextField? only,
        string text,
        Func<string, IReadOnlyList<AnalyzedWord>, Lucene.Net.Search.Query> make
    )
    {
        var words = NewsAnalyzer.Instance.Words(text);
        return InFields(only, field => make(field, words));
    }

    private Lucene.Net.Search.Query InFields(TextField? only, Func<string, Lucene.Net.Search.Query> make)
    {
        if (FieldsOf(only) is [var single])
            return make(single.Name);
        var best = new DisjunctionMaxQuery(TieBreaker);
        foreach (var (name, boost) in fields)
        {
            var query = make(name);
            query.Boost = boost;
            best.Add(query);
        }
        return best;
    }

    private IReadOnlyList<(string Name, float Boost)> FieldsOf(TextField? only) =>
        only is { } one ? [(IndexFields.NameOf(one), 1)] : fields;

    private Lucene.Net.Search.Query Word(WordNode word)
    {
        if (word.IsPrefix || NewsAnalyzer.Instance.Words(word.Text) is not [var only])
            return InFields(word.Field, word.Text, (field, words) => Word(field, word, words));
        var searched = FieldsOf(word.Field);
        // Where there is one field, there is nothing to weigh it against.
        return new WordQuery(only.Term, searched is [var single] ? [(single.Name, 1)] : searched, TieBreaker);
    }

    private static Lucene.Net.Search.Query Word(string field, WordNode word, IReadOnlyList<AnalyzedWord> words)
    {
        if (!word.IsPrefix)
            return Sequence(field, words);
        // The index holds stems: "formalizes*" finds "formalize" by its stem, "formal*" by its beginning.
        var any = new BooleanQuery { { Sequence(field, words), Occur.SHOULD } };
        any.Add(new PrefixQuery(new Term(field, Prefixes.Fold(word.Text))), Occur.SHOULD);
        return any;
    }

    // The nearer a neighbour, the more it counts.
    private static BooleanQuery AnyOf(string field, IReadOnlyList<Neighbour> neighbours)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var (term, similarity, _) in neighbours)
            any.Add(new TermQuery(new Term(field, term)) { Boost = similarity }, Occur.SHOULD);
        return any;
    }

    // A word such as "Moroccan-Algerian" is two in the index, side by side.
    private static Lucene.Net.Search.Query Sequence(string field, IReadOnlyList<AnalyzedWord> words, int distance = 0)
    {
        if (words.Count == 1)
            return new TermQuery(new Term(field, words[0].Term));
        var phrase = new PhraseQuery { Slop = distance };
        foreach (var word in distance > 0 ? Once(words) : words)
            phrase.Add(new Term(field, word.Term), word.Position);
        return phrase;
    }

    // Near each other, the same word twice says no more than once, and would be tried at every pair of its places.
    private static IEnumerable<AnalyzedWord> Once(IReadOnlyList<AnalyzedWord> words)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var left = 0;
        foreach (var word in words)
        {
            if (seen.Add(word.Term))
                yield return word with
                {
                    Position = word.Position - left,
                };
            else
                left++;
        }
    }
}
