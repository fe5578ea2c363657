using NewsApi.Extraction;
using NewsApi.Extraction.Entities;

namespace NewsApi.Archive;

/// <summary>Takes the mentions from an entity whose words do not name it, as a person says: they are an entity of their own.</summary>
internal static class RemovedNames
{
    /// <param name="removed">For each entity of the facts the keys of names that are not its own.</param>
    /// <returns>The same facts where no mention has such a name.</returns>
    public static ArticleFacts Part(ArticleFacts facts, string body, IReadOnlyList<IReadOnlySet<string>> removed)
    {
        var entities = facts.Entities.ToList();
        // Which entities stand for one of the reading: itself, and those that part from it.
        var parts = entities.Select((_, i) => new List<int> { i }).ToList();
        for (var i = 0; i < facts.Entities.Count; i++)
        {
            if (removed[i].Count == 0)
                continue;
            var whole = facts.Entities[i];
            foreach (
                var group in whole.Mentions.GroupBy(m => Slug.Of(m.In(body))).Where(g => removed[i].Contains(g.Key))
            )
            {
                parts[i].Add(entities.Count);
                entities.Add(Of(whole, group.First().In(body), [.. group]));
                entities[i] = Of(entities[i], whole.Name, [.. entities[i].Mentions.Except(group)]);
            }
        }
        if (entities.Count == facts.Entities.Count)
            return facts;
        return facts with
        {
            Entities = entities,
            Quotes =
            [
                .. facts.Quotes.Select(quote =>
                    quote with
                    {
                        Speaker = quote.Speaker is { EntityIndex: { } index } speaker
                            ? speaker with
                            {
                                EntityIndex = Nearest(entities, parts[index], speaker.Span),
                            }
                            : quote.Speaker,
                        About = Within(entities, parts, quote.About, quote.Extent),
                    }
                ),
            ],
            Timeline =
            [
                .. facts.Timeline.Select(e => e with { Entities = Within(entities, parts, e.Entities, e.Sentence) }),
            ],
        };
    }

    private static ExtractedEntity Of(ExtractedEntity whole, string name, IReadOnlyList<TextSpan> mentions) =>
        whole with
        {
            Name = name,
            Mentions = mentions,
            Salience = whole.Salience * mentions.Count / Math.Max(1, whole.Mentions.Count),
        };

    // A pronoun stands for who was named last before it.
    private static int Nearest(List<ExtractedEntity> entities, List<int> parts, TextSpan span) =>
        parts
            .SelectMany(part => entities[part].Mentions.Select(mention => (part, mention)))
            .OrderByDescending(named => named.mention.Overlaps(span))
            .ThenByDescending(named => named.mention.Start < span.End)
            .ThenBy(named => Math.Abs(named.mention.Start - span.Start))
            .First()
            .part;

    private static IReadOnlyList<int> Within(
        List<ExtractedEntity> entities,
        List<List<int>> parts,
        IReadOnlyList<int> indices,
        TextSpan stretch
    ) =>
        [
            .. indices.SelectMany(index =>
            {
                var there = parts[index].Where(part => entities[part].Mentions.Any(stretch.Overlaps)).ToList();
                return there.Count > 0 ? there : [Nearest(entities, parts[index], stretch)];
            }),
        ];
}
