namespace NewsApi.Extraction.Text;

/// <summary>The body cut into paragraphs, sentences and tokens: what every later stage reads.</summary>
public sealed record TextLayout(
    string Body,
    IReadOnlyList<TextSpan> Paragraphs,
    IReadOnlyList<Sentence> Sentences,
    IReadOnlyList<Token> Tokens
)
{
    public static TextLayout Of(string body)
    {
        var paragraphs = ParagraphSplitter.Split(body);
        var tokens = new List<Token>(body.Length / 5);
        var sentences = new List<Sentence>(body.Length / 100);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var firstToken = tokens.Count;
            Tokenizer.Tokenize(body, paragraphs[i], tokens);
            SentenceSplitter.Split(body, tokens, firstToken, i, sentences);
        }
        return new TextLayout(body, paragraphs, sentences, tokens);
    }

    /// <summary>Index of the sentence that holds the position, or of the last one that starts before it; -1 before the first.</summary>
    public int SentenceAt(int position) => LastStartingAtOrBefore(Sentences, static s => s.Start, position);

    /// <summary>Index of the token that holds the position, or of the last one that starts before it; -1 before the first.</summary>
    public int TokenAt(int position) => LastStartingAtOrBefore(Tokens, static t => t.Start, position);

    /// <summary>Index of the paragraph that holds the position, or of the last one that starts before it; -1 before the first.</summary>
    public int ParagraphAt(int position) => LastStartingAtOrBefore(Paragraphs, static p => p.Start, position);

    private static int LastStartingAtOrBefore<T>(IReadOnlyList<T> items, Func<T, int> start, int position)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (start(items[middle]) <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }
}
