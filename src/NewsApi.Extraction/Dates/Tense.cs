namespace NewsApi.Extraction.Dates;

/// <summary>When, seen from the writer, the words around a date happen.</summary>
internal enum Tense
{
    Unknown,
    Past,
    Present,
    Future,
}
