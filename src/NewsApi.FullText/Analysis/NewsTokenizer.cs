using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsApi.FullText.Analysis;

/// <summary>
/// Gives the words of a text as <see cref="LuceneAnalyzer"/> does. Most lines are scanned and the stems of their words known; only
/// the others are left to Lucene's filters.
/// </summary>
internal sealed class NewsTokenizer : Tokenizer
{
    private readonly ICharTermAttribute term;
    private readonly IOffsetAttribute offset;
    private readonly IPositionIncrementAttribute increment;
    private readonly List<AnalyzedWord> words = [];
    private char[] text = new char[1024];
    private int length;
    private int next;

    public NewsTokenizer(TextReader input)
        : base(input)
    {
        term = AddAttribute<ICharTermAttribute>();
        offset = AddAttribute<IOffsetAttribute>();
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        Read();
        words.Clear();
        next = 0;
        // No word goes over the end of a line, so lines that are hard to read cost no others.
        for (int start = 0, position = 0; start < length; )
        {
            var line = text.AsSpan(start, length - start);
            if (line.IndexOf('\n') is var end and >= 0)
                line = line[..end];
            position = AddLine(line, start, position);
            start += line.Length + 1;
        }
    }

    public override bool IncrementToken()
    {
        if (next == words.Count)
            return false;
        ClearAttributes();
        var word = words[next];
        term.SetEmpty().Append(word.Term);
        offset.SetOffset(CorrectOffset(word.Start), CorrectOffset(word.End));
        increment.PositionIncrement = word.Position - (next == 0 ? -1 : words[next - 1].Position);
        next++;
        return true;
    }

    public override void End()
    {
        base.End();
        offset.SetOffset(CorrectOffset(length), CorrectOffset(length));
    }

    private void Read()
    {
        length = 0;
        while (m_input.Read(text, length, text.Length - length) is var read and > 0)
        {
            length += read;
            if (length == text.Length)
                Array.Resize(ref text, length * 2);
        }
    }

    private int AddLine(ReadOnlySpan<char> line, int start, int position)
    {
        var (before, first) = (words.Count, position);
        var scanner = new WordScanner(line);
        var isKnown = true;
        while (isKnown && scanner.MoveNext())
        {
            var stem = KnownStems.Of(line[scanner.Start..scanner.End]);
            isKnown = stem is not null;
            if (isKnown)
                words.Add(new AnalyzedWord(stem!, position++, start + scanner.Start, start + scanner.End));
        }
        if (isKnown && scanner.IsAtEnd)
            return position;
        words.RemoveRange(before, words.Count - before);
        foreach (var word in AnalyzedWords.Of(LuceneAnalyzer.Instance, line.ToString()))
        {
            position = first + word.Position + 1;
            words.Add(word with { Position = position - 1, Start = start + word.Start, End = start + word.End });
        }
        return position;
    }
}
