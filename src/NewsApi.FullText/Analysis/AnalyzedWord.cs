using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsApi.FullText.Analysis;

/// <summary>A word of a text as it stands in the index.</summary>
/// <param name="Term">The stem.</param>
/// <param name="Position">Its number among the words of the text.</param>
/// <param name="Start">First UTF-16 code unit in the text.</param>
/// <param name="End">One past its last.</param>
internal readonly record struct AnalyzedWord(string Term, int Position, int Start, int End);

/// <summary>Asks an analyzer for the words of a text.</summary>
internal static class AnalyzedWords
{
    public static IReadOnlyList<AnalyzedWord> Of(Analyzer analyzer, string text)
    {
        var words = new List<AnalyzedWord>();
        using var tokens = analyzer.GetTokenStream(IndexFields.Body, text);
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
