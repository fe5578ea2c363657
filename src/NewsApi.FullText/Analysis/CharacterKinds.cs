namespace NewsApi.FullText.Analysis;

/// <summary>The kinds of the characters that English news is nearly always made of.</summary>
internal static class CharacterKinds
{
    // ASCII, the letters of Western Europe and the punctuation that typesetters use.
    private const int LatinEnd = 0x180;
    private const int PunctuationStart = 0x2010;
    private const int PunctuationEnd = 0x2028;

    private static readonly CharacterKind[] Latin = [.. Enumerable.Range(0, LatinEnd).Select(c => OfLatin((char)c))];

    public static CharacterKind Of(char character) =>
        character < LatinEnd ? Latin[character]
        : character is '\u2018' or '\u2019' or '\u2024' ? CharacterKind.BetweenBoth
        : character == '\u2027' ? CharacterKind.BetweenLetters
        : character is >= (char)PunctuationStart and < (char)PunctuationEnd or '\u20ac' ? CharacterKind.Break
        : CharacterKind.Other;

    private static CharacterKind OfLatin(char character) =>
        character switch
        {
            '_' => CharacterKind.Connector,
            ':' or '\u00b7' => CharacterKind.BetweenLetters,
            ',' or ';' => CharacterKind.BetweenDigits,
            '.' or '\'' => CharacterKind.BetweenBoth,
            // A soft hyphen belongs to the word before it.
            '\u00ad' => CharacterKind.Other,
            _ when char.IsAsciiDigit(character) => CharacterKind.Digit,
            _ when char.IsLetter(character) => CharacterKind.Letter,
            _ => CharacterKind.Break,
        };
}
