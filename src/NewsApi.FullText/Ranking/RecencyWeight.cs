using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsApi.FullText.Ranking;

/// <summary>The words' weight, with scores by age.</summary>
internal sealed class RecencyWeight(Lucene.Net.Search.Query query, Weight words, int today) : Weight
{
    public override Lucene.Net.Search.Query Query => query;

    public override float GetValueForNormalization() => words.GetValueForNormalization();

    public override void Normalize(float norm, float topLevelBoost) => words.Normalize(norm, topLevelBoost);

    public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) =>
        words.GetScorer(context, acceptDocs) is { } scorer
            ? new RecencyScorer(this, scorer, SegmentDays.Of(context.AtomicReader), today)
            : null;

    public override Explanation Explain(AtomicReaderContext context, int doc)
    {
        var ofWords = words.Explain(context, doc);
        if (!ofWords.IsMatch)
            return ofWords;
        var age = today - SegmentDays.Of(context.AtomicReader)[doc];
        var factor = Recency.Factor(age);
        var formula = string.Create(CultureInfo.InvariantCulture, $"recency, 1 + 0.5 * 2^(-age / 90), age {age} days");
        var product = new Explanation(ofWords.Value * factor, "words times recency, product of:");
        product.AddDetail(ofWords);
        product.AddDetail(new Explanation(factor, formula));
        return product;
    }
}
