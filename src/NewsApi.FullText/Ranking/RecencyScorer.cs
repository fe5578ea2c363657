using Lucene.Net.Search;

namespace NewsApi.FullText.Ranking;

internal sealed class RecencyScorer(Weight weight, Scorer words, int[] days, int today) : Scorer(weight)
{
    public override int DocID => words.DocID;

    public override int Freq => words.Freq;

    public override int NextDoc() => words.NextDoc();

    public override int Advance(int target) => words.Advance(target);

    public override long GetCost() => words.GetCost();

    public override float GetScore() => words.GetScore() * Recency.Factor(today - days[words.DocID]);
}
