using NewsApi.FullText;
using NewsApi.FullText.Prints;

namespace NewsApi.CommandLine.Verifying;

/// <summary>Holds one of the indexes, as it was last committed, against the articles that it must hold.</summary>
/// <param name="name">What the index is called.</param>
/// <param name="index">What it holds.</param>
/// <param name="expect">What it must hold of these articles.</param>
internal sealed class IndexCheck(
    string name,
    IndexPrints index,
    Func<IReadOnlyList<IndexedArticle>, IReadOnlyDictionary<long, ulong>> expect,
    Findings findings
)
{
    private readonly HashSet<long> seen = [];

    /// <summary>The last change that the index holds.</summary>
    public long Sequence => index.Sequence;

    /// <param name="articles">As the archive has them.</param>
    /// <param name="isNewer">Whether an article changed after the index was committed.</param>
    public void Run(IReadOnlyList<IndexedArticle> articles, Func<long, bool> isNewer)
    {
        var expected = expect(articles);
        foreach (var id in articles.Select(article => article.Id))
        {
            seen.Add(id);
            if (!isNewer(id) && index.ByArticle.GetValueOrDefault(id) != expected.GetValueOrDefault(id))
                Add(
                    id,
                    index.ByArticle.ContainsKey(id)
                        ? "differs from the archive"
                        : "is in the archive and not in the index"
                );
        }
    }

    /// <summary>Articles that the index has and the archive had not, to be looked at once more: they may be new.</summary>
    public IReadOnlyList<long> Unseen => [.. index.ByArticle.Keys.Except(seen)];

    public void AddGone(long id) => Add(id, "is in the index and not in the archive");

    private void Add(long id, string what) => findings.Add(name, FormattableString.Invariant($"article {id} {what}"));
}
