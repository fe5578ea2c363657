using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using LuceneSimilarity = Lucene.Net.Search.Similarities.Similarity;

namespace NewsApi.FullText.Query;

/// <summary>Where a word stands in every segment, looked up once, and what it is worth in each field.</summary>
internal sealed class WordWeight : Weight
{
    private readonly WordQuery query;
    private readonly IndexSearcher searcher;
    private readonly LuceneSimilarity similarity;
    private readonly (TermContext Where, LuceneSimilarity.SimWeight Worth)?[] fields;
    private float topLevelBoost = 1;

    public WordWeight(WordQuery query, IndexSearcher searcher)
    {
        this.query = query;
        this.searcher = searcher;
        similarity = searcher.Similarity;
        var word = new BytesRef(query.Word);
        fields = [.. query.Fields.Select(field => Find(field.Field, query.Boost * field.Boost, word))];
    }

    public override Lucene.Net.Search.Query Query => query;

    // BM25 has no query norm; boosts of queries around this one come with Normalize.
    public override float GetValueForNormalization() => 1;

    public override void Normalize(float norm, float topLevelBoost)
    {
        this.topLevelBoost = topLevelBoost;
        foreach (var field in fields)
            field?.Worth.Normalize(norm, topLevelBoost);
    }

    public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
    {
        var parts = new List<WordPart>(fields.Length);
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i] is { } field && field.Where.Get(context.Ord) is { } state)
            {
                var documents = SegmentTerms.Documents(
                    context.AtomicReader,
                    query.Fields[i].Field,
                    query.Word,
                    state,
                    acceptDocs
                );
                parts.Add(new WordPart(documents, similarity.GetSimScorer(field.Worth, context)));
            }
        }
        return parts.Count == 0 ? null : new WordScorer(this, [.. parts], query.TieBreaker);
    }

    public override Explanation Explain(AtomicReaderContext context, int doc)
    {
        var weight = query.ToLucene().CreateWeight(searcher);
        weight.Normalize(1, topLevelBoost);
        return weight.Explain(context, doc);
    }

    private (TermContext, LuceneSimilarity.SimWeight)? Find(string field, float boost, BytesRef word)
    {
        var where = new TermContext(searcher.TopReaderContext);
        foreach (var leaf in searcher.TopReaderContext.Leaves)
            SegmentTerms.Register(leaf, field, word, where);
        if (where.DocFreq == 0)
            return null;
        var statistics = new TermStatistics(word, where.DocFreq, where.TotalTermFreq);
        return (where, similarity.ComputeWeight(boost, searcher.CollectionStatistics(field), statistics));
    }
}
