namespace NewsApi.Http;

/// <summary>Characters of an article's body.</summary>
/// <param name="Start">First UTF-16 code unit, zero-based.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
public sealed record SpanRequest(int Start, int End);
