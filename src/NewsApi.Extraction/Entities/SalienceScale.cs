namespace NewsApi.Extraction.Entities;

/// <summary>How much an article is about something: half by how often it is named, 0.3 by how early, 0.2 by the title.</summary>
/// <param name="MostMentions">Mentions of what is named most.</param>
internal sealed record SalienceScale(int BodyLength, string Title, int MostMentions)
{
    public double Of(string name, IReadOnlyList<TextSpan> mentions, string body)
    {
        var frequency = mentions.Count / (double)MostMentions;
        var earliness = 1 - (mentions[0].Start / (double)Math.Max(1, BodyLength));
        var isInTitle =
            Title.Contains(name, StringComparison.OrdinalIgnoreCase)
            || mentions.Any(m => Title.Contains(m.In(body), StringComparison.OrdinalIgnoreCase));
        return Math.Round((0.5 * frequency) + (0.3 * earliness) + (isInTitle ? 0.2 : 0), 3);
    }
}
