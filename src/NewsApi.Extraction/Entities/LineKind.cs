namespace NewsApi.Extraction.Entities;

/// <summary>What a line looks like, for what its capitals tell.</summary>
internal enum LineKind
{
    /// <summary>Running text.</summary>
    Prose,

    /// <summary>All in capitals, as headlines and datelines are.</summary>
    Capitals,

    /// <summary>Names and numbers without words between them, as in tables of results.</summary>
    Row,

    /// <summary>A few capitalized words, as in titles and signatures.</summary>
    Heading,
}
