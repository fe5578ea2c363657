using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsApi.FullText.Query;

/// <summary>
/// A word in any of several fields: scored as <see cref="DisjunctionMaxQuery"/> over <see cref="TermQuery"/> is, at a fraction of
/// its cost, for this is what nearly every search is made of.
/// </summary>
internal sealed class WordQuery(string word, IReadOnlyList<(string Field, float Boost)> fields, float tieBreaker)
    : Lucene.Net.Search.Query
{
    public string Word => word;

    public IReadOnlyList<(string Field, float Boost)> Fields => fields;

    public float TieBreaker => tieBreaker;

    public override Weight CreateWeight(IndexSearcher searcher) => new WordWeight(this, searcher);

    public override void ExtractTerms(ISet<Term> terms) => terms.UnionWith(fields.Select(f => new Term(f.Field, word)));

    public override string ToString(string field) => $"({string.Join(" | ", fields.Select(f => $"{f.Field}:{word}"))})";

    public override bool Equals(object? obj) =>
        obj is WordQuery other
        && base.Equals(obj)
        && other.Word == word
        && other.TieBreaker.Equals(tieBreaker)
        && other.Fields.SequenceEqual(fields);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), word, fields.Count);

    /// <summary>The same query made of Lucene's own: it explains scores.</summary>
    public DisjunctionMaxQuery ToLucene()
    {
        var best = new DisjunctionMaxQuery(tieBreaker) { Boost = Boost };
        foreach (var (field, boost) in fields)
            best.Add(new TermQuery(new Term(field, word)) { Boost = boost });
        return best;
    }
}
