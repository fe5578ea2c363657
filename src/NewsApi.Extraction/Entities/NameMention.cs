namespace NewsApi.Extraction.Entities;

/// <summary>One place in the body where a name stands, before it is known whose name it is.</summary>
/// <param name="Span">The name without titles, articles and possessive 's.</param>
/// <param name="Confidence">0 to 1.</param>
public readonly record struct NameMention(TextSpan Span, EntityType Type, double Confidence);
