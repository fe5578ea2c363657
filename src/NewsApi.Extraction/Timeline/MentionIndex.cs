using NewsApi.Extraction.Entities;

namespace NewsApi.Extraction.Timeline;

/// <summary>Finds the entities that a stretch of the body names.</summary>
internal sealed class MentionIndex
{
    private readonly (int Start, int End, int Entity)[] mentions;

    public MentionIndex(IReadOnlyList<ExtractedEntity> entities) =>
        mentions = [
            .. entities
                .SelectMany((entity, index) => entity.Mentions.Select(m => (m.Start, m.End, index)))
                .OrderBy(mention => mention.Start),
        ];

    /// <summary>Indices of the entities, each once, in text order.</summary>
    public IReadOnlyList<int> Within(TextSpan span)
    {
        var first = Array.BinarySearch(mentions, (span.Start, int.MinValue, int.MinValue));
        var found = new List<int>();
        for (var i = first < 0 ? ~first : first; i < mentions.Length && mentions[i].End <= span.End; i++)
        {
            if (!found.Contains(mentions[i].Entity))
                found.Add(mentions[i].Entity);
        }
        return found;
    }
}
