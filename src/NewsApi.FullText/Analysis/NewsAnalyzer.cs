using Lucene.Net.Analysis;

namespace NewsApi.FullText.Analysis;

/// <summary>
/// How words are compared: letter case, diacritics and possessive 's aside, by their English stems. Stop words stay, so that
/// "to be or not to be" is a phrase like any other.
/// </summary>
internal sealed class NewsAnalyzer : Analyzer
{
    public static readonly NewsAnalyzer Instance = new();

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new NewsTokenizer(reader));

    /// <summary>How many words apart the quotes of an article stand, so that no phrase reaches from one into the next.</summary>
    public override int GetPositionIncrementGap(string fieldName) => 100;

    /// <summary>The words of a text as they stand in the index, with their place in the text.</summary>
    public IReadOnlyList<AnalyzedWord> Words(string text) => AnalyzedWords.Of(this, text);
}
