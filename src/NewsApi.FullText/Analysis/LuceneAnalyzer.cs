using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace NewsApi.FullText.Analysis;

/// <summary>
/// Lucene's own tokenizer and filters: what <see cref="NewsAnalyzer"/> comes to, for any text, at several times the cost.
/// </summary>
/// <remarks>KStem (Krovetz) gives dictionary words, so that prefixes such as <c>formaliz*</c> still fit what is indexed.</remarks>
internal sealed class LuceneAnalyzer : Analyzer
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    public static readonly LuceneAnalyzer Instance = new();

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(Version, reader);
        TokenStream tokens = new EnglishPossessiveFilter(Version, source);
        tokens = new LowerCaseFilter(Version, tokens);
        tokens = new CombiningMarksFilter(new ASCIIFoldingFilter(tokens));
        tokens = new KStemFilter(tokens);
        return new TokenStreamComponents(source, tokens);
    }
}
