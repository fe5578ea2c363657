using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsApi.FullText.Ranking;

/// <summary>A query whose scores are multiplied by <see cref="Recency"/>.</summary>
/// <param name="today">The day that ages count from, as a day number.</param>
internal sealed class RecencyQuery(Lucene.Net.Search.Query words, int today) : Lucene.Net.Search.Query
{
    public override Weight CreateWeight(IndexSearcher searcher) =>
        new RecencyWeight(this, words.CreateWeight(searcher), today);

    public override Lucene.Net.Search.Query Rewrite(IndexReader reader)
    {
        var rewritten = words.Rewrite(reader);
        return ReferenceEquals(rewritten, words) ? this : new RecencyQuery(rewritten, today) { Boost = Boost };
    }

    public override void ExtractTerms(ISet<Term> terms) => words.ExtractTerms(terms);

    public override string ToString(string field) => $"recency({words.ToString(field)})";

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => HashCode.Combine(words, today);
}
