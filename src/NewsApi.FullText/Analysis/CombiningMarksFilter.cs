using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsApi.FullText.Analysis;

/// <summary>Takes diacritics that stand as characters of their own out of words.</summary>
internal sealed class CombiningMarksFilter : TokenFilter
{
    private readonly ICharTermAttribute term;

    public CombiningMarksFilter(TokenStream words)
        : base(words) => term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
            return false;
        term.Length = Diacritics.RemoveMarks(term.Buffer, term.Length);
        return true;
    }
}
