using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.FullText.Analysis;

namespace NewsApi.FullText.Query;

/// <summary>Turns a parsed query into Lucene's.</summary>
internal static class QueryCompiler
{
    // A title is a summary that a person wrote. BM25 already favours short fields; this settles ties of rare against common words.
    private const float TitleBoost = 3;

    // What a word in both fields adds to the better of the two.
    private const float TieBreaker = 0.3f;

    public static Lucene.Net.Search.Query Compile(QueryNode node) =>
        node switch
        {
            WordNode word => InFields(word.Field, field => Word(field, word)),
            PhraseNode phrase => InFields(
                phrase.Field,
                field => Sequence(field, NewsAnalyzer.Instance.Words(phrase.Text))
            ),
            AndNode and => And(and.Parts),
            OrNode or => Or(or.Parts),
            NotNode not => And([not]),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };

    private static BooleanQuery And(IReadOnlyList<QueryNode> parts)
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

    private static BooleanQuery Or(IReadOnlyList<QueryNode> parts)
    {
        var any = new BooleanQuery();
        foreach (var part in parts)
            any.Add(Compile(part), Occur.SHOULD);
        return any;
    }

    private static Lucene.Net.Search.Query InFields(TextField? field, Func<string, Lucene.Net.Search.Query> make)
    {
        if (field is { } only)
            return make(only == TextField.Title ? IndexFields.Title : IndexFields.Body);
        var title = make(IndexFields.Title);
        title.Boost = TitleBoost;
        return new DisjunctionMaxQuery(TieBreaker) { title, make(IndexFields.Body) };
    }

    private static Lucene.Net.Search.Query Word(string field, WordNode word)
    {
        var words = NewsAnalyzer.Instance.Words(word.Text);
        if (!word.IsPrefix)
            return Sequence(field, words);
        // The index holds stems: "formalizes*" finds "formalize" by its stem, "formal*" by its beginning.
        var any = new BooleanQuery { { Sequence(field, words), Occur.SHOULD } };
        any.Add(new PrefixQuery(new Term(field, Prefixes.Fold(word.Text))), Occur.SHOULD);
        return any;
    }

    // A word such as "Moroccan-Algerian" is two in the index, side by side.
    private static Lucene.Net.Search.Query Sequence(string field, IReadOnlyList<AnalyzedWord> words)
    {
        if (words.Count == 1)
            return new TermQuery(new Term(field, words[0].Term));
        var phrase = new PhraseQuery();
        foreach (var word in words)
            phrase.Add(new Term(field, word.Term), word.Position);
        return phrase;
    }
}
