namespace NewsApi.CommandLine.Imports;

/// <summary>What a file of an import holds.</summary>
internal enum ImportFormat
{
    /// <summary>One JSON object a line: articles, or an export.</summary>
    Ndjson,

    /// <summary>RSS 2.0 or Atom.</summary>
    Feed,

    /// <summary>One article in the text format.</summary>
    Text,

    /// <summary>The page of one article.</summary>
    Html,

    /// <summary>One article as one JSON object, over as many lines as it likes.</summary>
    Json,
}
