using Lucene.Net.Index;
using Lucene.Net.Search;
using SimScorer = Lucene.Net.Search.Similarities.Similarity.SimScorer;

namespace NewsApi.FullText.Query;

/// <summary>Walks the documents that have a word in any field, in order: the best field counts whole, the others a part.</summary>
/// <param name="parts">One for each field that has the word, at least one.</param>
internal sealed class WordScorer(Weight weight, WordPart[] parts, float tieBreaker) : Scorer(weight)
{
    private int document = -1;

    public override int DocID => document;

    public override int Freq => parts.Count(part => part.Document == document);

    public override int NextDoc()
    {
        var next = NO_MORE_DOCS;
        foreach (var part in parts)
        {
            if (part.Document == document)
                part.Document = part.Documents.NextDoc();
            if (part.Document < next)
                next = part.Document;
        }
        return document = next;
    }

    public override int Advance(int target)
    {
        var next = NO_MORE_DOCS;
        foreach (var part in parts)
        {
            if (part.Document < target)
                part.Document = part.Documents.Advance(target);
            if (part.Document < next)
                next = part.Document;
        }
        return document = next;
    }

    public override float GetScore()
    {
        var (best, sum) = (0f, 0f);
        foreach (var part in parts)
        {
            if (part.Document != document)
                continue;
            var score = part.Score.Score(document, part.Documents.Freq);
            sum += score;
            if (score > best)
                best = score;
        }
        return best + ((sum - best) * tieBreaker);
    }

    public override long GetCost() => parts.Sum(part => part.Documents.GetCost());
}

/// <summary>The documents that have a word in one field.</summary>
internal sealed class WordPart(DocsEnum documents, SimScorer score)
{
    public readonly DocsEnum Documents = documents;

    public readonly SimScorer Score = score;

    public int Document = -1;
}
