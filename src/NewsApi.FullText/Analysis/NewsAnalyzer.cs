using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace NewsApi.FullText.Analysis;

/// <summary>
/// How words are compared: letter case, diacritics and possessive 's aside, by their English stems. Stop words stay, so that
/// "to be or not to be" is a phrase like any other.
/// </summary>
/// <remarks>KStem (Krovetz) gives dictionary words, so that prefixes such as <c>formaliz*</c> still fit what is indexed.</remarks>
internal sealed class NewsAnalyzer : Analyzer
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    public static readonly NewsAnalyzer Instance = new();

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(Version, reader);
        TokenStream tokens = new EnglishPossessiveFilter(Version, source);
        tokens = new LowerCaseFilter(Version, tokens);
        tokens = new CombiningMarksFilter(new ASCIIFoldingFilter(tokens));
        tokens = new KStemFilter(tokens);
        return new TokenStreamComponents(source, tokens);
    }

    /// <summary>How many words apart the quotes of an article stand, so that no phrase reaches from one into the next.</summary>
    public override int GetPositionIncrementGap(string fieldName) => 100;

    /// <summary>The words of a text as they stand in the index, with their place in the text.</summary>
    public IReadOnlyList<AnalyzedWord> Words(string text)
    {
        var words = new List<AnalyzedWord>();
        using var tokens = GetTokenStream(IndexFields.Body, text);
        var term = tokens.GetAttribute<ICharTermAttribute>();
        var offset = tokens.GetAttribute<IOffsetAttribute>();
        var increment = tokens.GetAttribute<IPositionIncrementAttribute>();
        tokens.Reset();
        var position = -1;
        while (tokens.IncrementToken())
        {
            position += increment.PositionIncrement;
            words.Add(new AnalyzedWord(term.ToString(), position, offset.StartOffset, offset.EndOffset));
        }
        tokens.End();
        return words;
    }
}

/// <summary>A word of a text as it stands in the index.</summary>
/// <param name="Term">The stem.</param>
/// <param name="Position">Its number among the words of the text.</param>
/// <param name="Start">First UTF-16 code unit in the text.</param>
/// <param name="End">One past its last.</param>
internal readonly record struct AnalyzedWord(string Term, int Position, int Start, int End);
