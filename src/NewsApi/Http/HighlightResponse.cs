namespace NewsApi.Http;

/// <summary>A fragment of a field that holds words of the query.</summary>
/// <param name="Field"><c>title</c> or <c>body</c>.</param>
/// <param name="Fragment">HTML-escaped, with the words in <c>&lt;em&gt;</c>.</param>
/// <param name="Start">Where the fragment starts in the field, in UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
public sealed record HighlightResponse(string Field, string Fragment, int Start, int End);
