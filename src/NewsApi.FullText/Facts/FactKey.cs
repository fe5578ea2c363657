namespace NewsApi.FullText.Facts;

/// <summary>A value that facts are filtered by; ids are given as decimal numbers. Values are compared as they are.</summary>
public readonly record struct FactKey(FactField Field, string Value)
{
    // Lucene takes 32,766 bytes; a cue that a person marked can be as long as the text.
    private const int MaxLength = 200;

    /// <summary>All keys of a fact are words of one field; the first letter tells them apart.</summary>
    internal string Term => $"{(char)('a' + (int)Field)}{(Value.Length <= MaxLength ? Value : Value[..MaxLength])}";
}

/// <summary>What facts can be filtered by. The order is part of the index's format.</summary>
public enum FactField
{
    Article,
    Kind,

    /// <summary>The entity that speaks.</summary>
    Speaker,

    /// <summary>An entity that a quote is about.</summary>
    Subject,

    /// <summary>An entity that takes part in an event.</summary>
    Participant,

    /// <summary>Direct, mixed or indirect.</summary>
    QuoteType,

    /// <summary>The words that report a quote, in lower case.</summary>
    Verb,

    /// <summary>Key of the article's source.</summary>
    Source,

    /// <summary>Language of the article.</summary>
    Language,

    /// <summary>Who stands behind it.</summary>
    Status,

    /// <summary>How exactly an event is dated.</summary>
    Precision,

    /// <summary>Whether an event happened, goes on or is planned.</summary>
    Tense,
}
