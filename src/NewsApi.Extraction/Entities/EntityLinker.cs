using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Entities;

/// <summary>
/// Brings the mentions of one thing together: full name first, then surname, acronym by its definition, known short forms.
/// Two people with different first names are never one.
/// </summary>
internal static class EntityLinker
{
    /// <returns>In the order of the first mention.</returns>
    public static IReadOnlyList<ExtractedEntity> Link(
        TextLayout layout,
        string title,
        IReadOnlyList<NameMention> mentions,
        CancellationToken cancellation
    )
    {
        var groups = new EntityGroups(layout, AcronymDefinitions.Of(layout, mentions));
        // Full names before what may be short for them.
        foreach (var mention in mentions.OrderByDescending(m => WordCount(layout, m)).ThenBy(m => m.Span.Start))
        {
            cancellation.ThrowIfCancellationRequested();
            groups.Add(mention);
        }
        var salience = new SalienceScale(layout.Body.Length, title, groups.All.Max(g => (int?)g.Mentions.Count) ?? 1);
        return
        [
            .. groups
                .All.OrderBy(group => group.Mentions.Min(m => m.Start))
                .Select(group =>
                {
                    var spans = group.Mentions.OrderBy(m => m.Start).ToList();
                    return new ExtractedEntity(
                        group.Type,
                        group.Name,
                        spans,
                        salience.Of(group.Name, spans, layout.Body)
                    );
                }),
        ];
    }

    private static int WordCount(TextLayout layout, NameMention mention) =>
        mention.Span.In(layout.Body).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
