using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsApi.FullText.Analysis;
using NewsApi.FullText.Query;

namespace NewsApi.FullText.Spelling;

/// <summary>
/// Finds near neighbours of words that no article has: one edit away, two for long words, with the first letter right.
/// Phrases, prefixes, words with digits and words that must not be there are taken as they stand.
/// </summary>
/// <remarks>An edit is a letter too many, missing or wrong, or two letters swapped.</remarks>
internal sealed class Speller(IndexReader reader, ParsedQuery query)
{
    // Each walks a part of all terms: what a person types has few unknown words.
    private const int MaxWords = 5;
    private const int MaxNeighbours = 10;
    private const int ShortestWord = 4;
    private const int LongWord = 8;
    private const int LongestWord = 40;

    private readonly List<(WordNode Word, string Better)> corrections = [];

    /// <summary>The query with unknown words widened to their neighbours, and the query as it may have been meant.</summary>
    /// <returns>The query itself and null where every word is known, or has no neighbour.</returns>
    public static (ParsedQuery Query, string? DidYouMean) Correct(IndexReader reader, ParsedQuery query)
    {
        var speller = new Speller(reader, query);
        var root = speller.Correct(query.Root);
        return speller.corrections.Count == 0 ? (query, null) : (query with { Root = root }, speller.Text());
    }

    private QueryNode Correct(QueryNode node) =>
        node switch
        {
            WordNode word => Correct(word),
            AndNode and => new AndNode([.. and.Parts.Select(Correct)]),
            OrNode or => new OrNode([.. or.Parts.Select(Correct)]),
            _ => node,
        };

    private QueryNode Correct(WordNode word)
    {
        if (word.IsPrefix || corrections.Count == MaxWords || NewsAnalyzer.Instance.Words(word.Text) is not [var only])
            return word;
        var term = only.Term;
        if (term.Length is < ShortestWord or > LongestWord || !term.All(char.IsLetter))
            return word;
        var fields = (word.Field is { } field ? [field] : query.Fields).Select(IndexFields.NameOf).ToList();
        if (fields.Exists(name => LiveTerms.Has(reader, name, new BytesRef(term))))
            return word;
        var neighbours = fields
            .SelectMany(name => Neighbours(name, term))
            .GroupBy(n => n.Term, (_, same) => same.MaxBy(n => n.Articles))
            .OrderByDescending(n => n.Similarity)
            .ThenByDescending(n => n.Articles)
            .ThenBy(n => n.Term, StringComparer.Ordinal)
            .Take(MaxNeighbours)
            .ToList();
        if (neighbours.Count == 0)
            return word;
        corrections.Add((word, neighbours[0].Term));
        return new NeighboursNode(word.Field, neighbours);
    }

    private IEnumerable<Neighbour> Neighbours(string field, string term)
    {
        if (MultiFields.GetTerms(reader, field) is not { } terms)
            yield break;
        var edits = term.Length < LongWord ? 1 : 2;
        var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(field, term), edits, 1, true);
        var similarity = near.Attributes.GetAttribute<IBoostAttribute>();
        while (near.MoveNext())
        {
            if (LiveTerms.Has(reader, field, near.Term))
                yield return new Neighbour(near.Term.Utf8ToString(), similarity.Boost, near.DocFreq);
        }
    }

    private string Text()
    {
        var text = query.Text;
        // From the end, so that the positions before it stay.
        foreach (var (word, better) in corrections.OrderByDescending(correction => correction.Word.Position))
            text = text[..word.Position] + better + text[(word.Position + word.Text.Length)..];
        return text;
    }
}
