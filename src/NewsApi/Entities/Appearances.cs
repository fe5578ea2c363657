using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Entities;

/// <summary>Moves appearances between entities.</summary>
internal static class Appearances
{
    /// <summary>Gives the places of one entity to another, beside those that it has in the article.</summary>
    /// <param name="theirs">The other entity's appearance in the same article; null where it has none.</param>
    public static Appearance Move(NewsDbContext context, Appearance appearance, Appearance? theirs, long to)
    {
        context.Appearances.Remove(appearance);
        if (theirs is null)
        {
            var moved = Copy(appearance, to);
            context.Appearances.Add(moved);
            return moved;
        }
        theirs.Mentions = [.. theirs.Mentions.Union(appearance.Mentions).OrderBy(m => m.Start)];
        theirs.MentionCount = theirs.Mentions.Count;
        if (theirs.MentionCount > 0 && theirs.Evidence == EvidenceState.Orphaned)
            (theirs.Evidence, theirs.Lost) = (appearance.Evidence, null);
        theirs.Salience = Math.Max(theirs.Salience, appearance.Salience);
        return theirs;
    }

    /// <summary>Gives an entity the places back that it had before a merge, as far as they are there.</summary>
    public static void Split(NewsDbContext context, Appearance theirs, MergedAppearance old, long source)
    {
        var back = theirs.Mentions.Where(old.Mentions.Contains).ToList();
        // The text changed since: its words tell.
        if (back.Count == 0)
            back = [.. theirs.Mentions.Where(m => old.Mentions.Any(o => o.Exact == m.Exact))];
        if (back.Count == 0)
            return;
        context.Appearances.Add(
            new Appearance
            {
                ArticleId = theirs.ArticleId,
                EntityId = source,
                PublishedOn = theirs.PublishedOn,
                Salience = old.Salience,
                Status = old.Status,
                Mentions = back,
                MentionCount = back.Count,
            }
        );
        theirs.Mentions = [.. theirs.Mentions.Except(back)];
        theirs.MentionCount = theirs.Mentions.Count;
        if (theirs.MentionCount == 0)
            context.Appearances.Remove(theirs);
    }

    private static Appearance Copy(Appearance appearance, long entity) =>
        new()
        {
            ArticleId = appearance.ArticleId,
            EntityId = entity,
            PublishedOn = appearance.PublishedOn,
            Salience = appearance.Salience,
            Status = appearance.Status,
            Mentions = appearance.Mentions,
            MentionCount = appearance.MentionCount,
            Evidence = appearance.Evidence,
            Lost = appearance.Lost,
        };
}
