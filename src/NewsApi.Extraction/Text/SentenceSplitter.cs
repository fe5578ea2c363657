namespace NewsApi.Extraction.Text;

/// <summary>Ends a sentence at . ! ? … (with closing marks) where what follows can begin one.</summary>
internal static class SentenceSplitter
{
    // No writer's sentence is longer; every fact shows its sentence, which bounds what a text without a stop costs.
    private const int MostTokens = 400;
    private const int MostCharacters = 4000;

    // Titles and the like are always followed by more: "Mr. Smith", "Gen. Powell", "No. 10".
    private static readonly HashSet<string> NeverLast =
    [
        "Mr.",
        "Mrs.",
        "Ms.",
        "Mx.",
        "Dr.",
        "Prof.",
        "Rev.",
        "Fr.",
        "Hon.",
        "Gov.",
        "Lt.",
        "Col.",
        "Gen.",
        "Maj.",
        "Capt.",
        "Cmdr.",
        "Sgt.",
        "Cpl.",
        "Pvt.",
        "Adm.",
        "Brig.",
        "Sen.",
        "Sens.",
        "Rep.",
        "Reps.",
        "Pres.",
        "Supt.",
        "Det.",
        "Insp.",
        "St.",
        "Ste.",
        "Mt.",
        "Ft.",
        "Messrs.",
        "Mme.",
        "Mlle.",
        "vs.",
        "v.",
        "viz.",
        "cf.",
        "approx.",
        "No.",
        "Nos.",
    ];

    public static void Split(string body, List<Token> tokens, int firstToken, int paragraph, List<Sentence> sentences)
    {
        var start = firstToken;
        for (var i = firstToken; i < tokens.Count; i++)
        {
            if (!EndsSentence(body, tokens, i) && !IsTooLong(tokens, start, i))
                continue;
            var end = WithClosingMarks(body, tokens, i);
            if (end < tokens.Count && !CanBegin(body, tokens, i, end) && !IsTooLong(tokens, start, i))
                continue;
            Add(tokens, start, end, paragraph, sentences);
            start = end;
            i = end - 1;
        }
        if (start < tokens.Count)
            Add(tokens, start, tokens.Count, paragraph, sentences);
    }

    private static bool IsTooLong(List<Token> tokens, int start, int last) =>
        last - start >= MostTokens || tokens[last].End - tokens[start].Start >= MostCharacters;

    private static void Add(List<Token> tokens, int start, int end, int paragraph, List<Sentence> sentences) =>
        sentences.Add(new Sentence(new TextSpan(tokens[start].Start, tokens[end - 1].End), start, end, paragraph));

    private static bool EndsSentence(string body, List<Token> tokens, int i)
    {
        var text = tokens[i].Text;
        if (text[0] is '!' or '?' or '…' || (text[0] == '.' && text.All(c => c == '.')))
            return true;
        return text[^1] == '.' && !NeverLast.Contains(text) && !IsInitial(tokens, i);
    }

    // "J. Smith", "George W. Bush": an initial ends no sentence when a capitalized word follows.
    private static bool IsInitial(List<Token> tokens, int i) =>
        tokens[i].Text.Length == 2
        && char.IsUpper(tokens[i].Text[0])
        && i + 1 < tokens.Count
        && tokens[i + 1].IsCapitalized;

    private static int WithClosingMarks(string body, List<Token> tokens, int i)
    {
        var end = i + 1;
        while (end < tokens.Count && IsClosing(body, tokens, end))
            end++;
        return end;
    }

    private static bool IsClosing(string body, List<Token> tokens, int i)
    {
        var token = tokens[i];
        if (token.Text[0] is '”' or '’' or '»' or ')' or ']')
            return token.Text.Length == 1;
        // Straight marks close when they touch what stands before and not what follows.
        var touchesBefore = i > 0 && tokens[i - 1].End == token.Start;
        var touchesAfter = i + 1 < tokens.Count && tokens[i + 1].Start == token.End;
        return token.Text[0] is '"' or '\'' or '!' or '?' or '.'
            && touchesBefore
            && (!touchesAfter || IsMark(tokens[i + 1]));
    }

    private static bool IsMark(Token token) => !char.IsLetterOrDigit(token.Text[0]);

    private static bool CanBegin(string body, List<Token> tokens, int last, int next)
    {
        var token = tokens[next];
        if (token.Start == tokens[next - 1].End)
            return false;
        var first = next;
        while (
            first < tokens.Count
            && tokens[first].Text[0] is '“' or '‘' or '"' or '\'' or '«' or '(' or '[' or '—' or '-'
        )
        {
            if (++first == tokens.Count)
                return true;
        }
        var word = tokens[first].Text;
        if (tokens[last].Text.Length > 1 && tokens[last].Text[^1] == '.' && tokens[last].Text[0] != '.')
            return first > next || (char.IsUpper(word[0]) && Openers.Contains(word));
        return !char.IsLower(word[0]) || (word.Length > 1 && char.IsUpper(word[1]));
    }

    // After an abbreviation ("the U.S. The …") only a word that often opens a sentence begins one.
    private static readonly HashSet<string> Openers =
    [
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "It",
        "He",
        "She",
        "They",
        "We",
        "I",
        "But",
        "And",
        "This",
        "That",
        "These",
        "Those",
        "For",
        "As",
        "If",
        "When",
        "After",
        "Before",
        "While",
        "However",
        "There",
        "His",
        "Her",
        "Their",
        "Its",
        "Mr.",
        "Mrs.",
        "Ms.",
        "By",
        "From",
        "With",
        "Last",
        "Some",
        "Many",
        "Most",
        "No",
        "Not",
        "What",
        "Who",
        "Since",
        "Under",
        "According",
        "You",
        "Our",
        "Also",
        "One",
        "Two",
        "So",
        "Although",
        "Meanwhile",
        "During",
        "To",
        "Both",
    ];
}
