namespace NewsApi.FullText.Analysis;

/// <summary>What a character does to the word it stands in or beside (Unicode Standard Annex 29, word boundaries).</summary>
internal enum CharacterKind : byte
{
    /// <summary>Ends a word.</summary>
    Break,
    Letter,
    Digit,

    /// <summary>Joins letters, digits and itself: <c>_</c>.</summary>
    Connector,

    /// <summary>Joins two letters: a colon.</summary>
    BetweenLetters,

    /// <summary>Joins two digits: a comma.</summary>
    BetweenDigits,

    /// <summary>Joins two letters or two digits: a full stop, an apostrophe.</summary>
    BetweenBoth,

    /// <summary>Its rules are not simple, or it is rare: the analyzer is asked.</summary>
    Other,
}
