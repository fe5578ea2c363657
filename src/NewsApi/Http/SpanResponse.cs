namespace NewsApi.Http;

/// <summary>Evidence: characters of an article's body, <c>body[start..end] == exact</c>.</summary>
/// <param name="Start">First UTF-16 code unit, zero-based.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
/// <param name="Exact">The characters themselves.</param>
public sealed record SpanResponse(int Start, int End, string Exact);
