namespace NewsApi.Extraction;

/// <summary>The stages in which an article is read, in their order.</summary>
public enum ExtractionStage
{
    /// <summary>The text is cut into words, sentences and paragraphs.</summary>
    Sentences,

    /// <summary>Names are found, and those that mean the same are made one entity.</summary>
    Names,

    /// <summary>Time expressions are found and dated.</summary>
    Times,

    /// <summary>Quotes are found with their speakers.</summary>
    Quotes,

    /// <summary>The timeline is made of all of these.</summary>
    Timeline,
}
