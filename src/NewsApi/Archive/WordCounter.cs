namespace NewsApi.Archive;

/// <summary>Counts words: runs of characters between white space that hold a letter or digit.</summary>
internal static class WordCounter
{
    public static int Count(string text)
    {
        var (count, inWord) = (0, false);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
                inWord = false;
            else if (!inWord && char.IsLetterOrDigit(character))
                (count, inWord) = (count + 1, true);
        }
        return count;
    }
}
