namespace NewsApi.Extraction.Text;

/// <summary>Words whose period does not end a sentence, from <c>Text/abbreviations.txt</c>.</summary>
internal static class Abbreviations
{
    private static readonly HashSet<string> All = [.. Lexicon.Lines("Text.abbreviations.txt")];
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Whether the word, without its period, is an abbreviation.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
