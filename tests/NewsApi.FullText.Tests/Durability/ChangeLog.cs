using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Durability;

/// <summary>A log of changes as the archive keeps one, with articles that come, change and go.</summary>
internal static class ChangeLog
{
    public const int Length = 400;

    /// <summary>Applies the changes since the last one that the index holds, up to another one.</summary>
    public static void CatchUp(ArticleIndex index, long until = Length)
    {
        for (var sequence = index.Sequence + 1; sequence <= until; sequence++)
        {
            var id = 1 + (sequence * 7 % 90);
            if (sequence % 5 == 0)
                index.Apply([], [id], sequence);
            else
                index.Apply([At(id, sequence)], [], sequence);
        }
        index.Refresh();
    }

    /// <summary>Everything that can be seen of an index, scores aside: they count deleted articles until a merge.</summary>
    public static string Seen(ArticleIndex index) =>
        string.Join(
            '\n',
            new[] { null, "walrus", "seal", "-seal", "edit*", "title:\"walrus 7\"" }
                .Select(query => string.Join(',', index.Find(query, SearchOrder.Oldest)))
                .Append($"{index.Count} articles, change {index.Sequence}")
        );

    private static IndexedArticle At(long id, long sequence) =>
        Sample.Article(id, $"Walrus {sequence % 9}", sequence % 2 == 0 ? $"A seal. Edition{sequence}" : "A dog.") with
        {
            PublishedOn = new DateOnly(2024, 1, 1).AddDays((int)(sequence % 50)),
        };
}
