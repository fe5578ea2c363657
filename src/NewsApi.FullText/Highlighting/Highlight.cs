namespace NewsApi.FullText.Highlighting;

/// <summary>A fragment of a field that holds words of the query.</summary>
/// <param name="Field"><c>title</c> or <c>body</c>.</param>
/// <param name="Fragment">HTML-escaped, with the words in <c>&lt;em&gt;</c>.</param>
/// <param name="Start">First UTF-16 code unit of the fragment in the field.</param>
/// <param name="End">One past its last.</param>
public sealed record Highlight(string Field, string Fragment, int Start, int End);
