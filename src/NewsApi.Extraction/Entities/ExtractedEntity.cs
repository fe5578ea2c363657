namespace NewsApi.Extraction.Entities;

/// <summary>One named thing of the article, with every place that names it.</summary>
/// <param name="Name">The fullest form ("Benny Gantz", "Agence France-Presse" for AFP where the lexicon knows it).</param>
/// <param name="Mentions">In text order, at least one, none overlapping.</param>
/// <param name="Salience">0 to 1: how much the article is about it, from the number of mentions, the first one's position and the title.</param>
public sealed record ExtractedEntity(EntityType Type, string Name, IReadOnlyList<TextSpan> Mentions, double Salience);
