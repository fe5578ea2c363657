namespace NewsApi.Extraction.Quotes;

/// <summary>What a word may be, as far as it helps to bound a noun phrase or a clause; from <c>Quotes/word-classes.tsv</c>.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Determiner = 1,
    Pronoun = 1 << 1,
    Object = 1 << 2,
    Preposition = 1 << 3,
    Subordinator = 1 << 4,
    Conjunction = 1 << 5,
    Auxiliary = 1 << 6,
    Adverb = 1 << 7,
    Time = 1 << 8,

    /// <summary>A common noun for a person who may speak: "spokesman", "professor".</summary>
    Person = 1 << 9,

    /// <summary>A common noun for a body or a text that may speak: "company", "report".</summary>
    Body = 1 << 10,

    /// <summary>Where something is said: "statement", "interview".</summary>
    News = 1 << 11,

    /// <summary>What has a title in marks: "film", "podcast".</summary>
    Work = 1 << 12,

    /// <summary>A noun for what is said: "claim", "warning".</summary>
    Speech = 1 << 13,
}
