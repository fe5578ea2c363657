namespace NewsApi.Storage.Model;

/// <summary>An entity in an article, with every place that names it.</summary>
public sealed class Appearance
{
    public long ArticleId { get; set; }

    public Article? Article { get; set; }

    public long EntityId { get; set; }

    public Entity? Entity { get; set; }

    /// <summary>The article's day, so that an entity's articles are in order at any number of them; follows the article.</summary>
    public DateOnly PublishedOn { get; set; }

    /// <summary>0 to 1: how much the article is about it.</summary>
    public double Salience { get; set; }

    /// <summary>The mentions, in text order.</summary>
    public required IReadOnlyList<EvidenceSpan> Mentions { get; set; }

    /// <summary>How many mentions there are, so that lists can add them up in SQL.</summary>
    public int MentionCount { get; set; }

    public FactStatus Status { get; set; }

    /// <summary>Null where the words stand where they stood.</summary>
    public EvidenceState? Evidence { get; set; }

    /// <summary>The mentions as they last stood in the text; null unless it is <see cref="EvidenceState.Orphaned"/>.</summary>
    public IReadOnlyList<EvidenceSpan>? Lost { get; set; }
}
