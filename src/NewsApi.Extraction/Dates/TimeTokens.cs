using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Dates;

/// <summary>The tokens of a text, looked up once for all rules.</summary>
/// <param name="Texts">As they stand.</param>
/// <param name="Lower">In lower case, which rules compare with.</param>
/// <param name="Words">Their classes; most tokens have none.</param>
internal sealed record TimeTokens(string[] Texts, string[] Lower, TimeWord[][] Words)
{
    public static TimeTokens Of(IReadOnlyList<Token> tokens)
    {
        var (texts, lower) = (new string[tokens.Count], new string[tokens.Count]);
        var words = new TimeWord[tokens.Count][];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = tokens[i].Text;
            lower[i] = texts[i].ToLowerInvariant();
            words[i] = TimeWords.Of(lower[i]);
        }
        return new TimeTokens(texts, lower, words);
    }
}
