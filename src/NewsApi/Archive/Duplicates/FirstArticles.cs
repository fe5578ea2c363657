using Microsoft.EntityFrameworkCore;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Archive.Duplicates;

/// <summary>The first articles of groups to which some articles could belong: those of the archive, and those of the articles themselves.</summary>
internal sealed class FirstArticles
{
    /// <summary>
    /// Articles are nearly the same that share so much of their shingles. Read on 24,051 news articles: from 0.7 up they are
    /// reprints, corrections and longer takes of one report; below, reports that only follow one pattern ("sets payout").
    /// </summary>
    public const double Threshold = 0.7;

    // A band of more texts is a phrase that many use; texts that are nearly the same have others in common too.
    private const int FullBand = 20;

    private readonly Dictionary<long, List<First>> byBand = [];

    private FirstArticles() { }

    /// <summary>Reads those of the archive that share a band with one of the fingerprints, by two queries for all.</summary>
    public static async Task<FirstArticles> ReadAsync(NewsDbContext context, IEnumerable<byte[]> fingerprints)
    {
        var bands = fingerprints.SelectMany(Fingerprint.BandsOf).Distinct().ToList();
        var found = await context
            .ArticleBands.Where(band => EF.Parameter(bands).Contains(band.Hash))
            .Select(band => new { band.Hash, band.ArticleId })
            .ToListAsync();
        // An article that shares several bands, or with several articles, is read once.
        var ids = found.Select(row => row.ArticleId).Distinct().Order().ToList();
        var articles = await context
            .Articles.Where(article => EF.Parameter(ids).Contains(article.Id))
            .Select(article => new First(article.Id, article.Fingerprint!, null))
            .ToDictionaryAsync(first => first.Id!.Value);
        var firsts = new FirstArticles();
        foreach (var row in found.OrderBy(row => row.ArticleId))
            firsts.Of(row.Hash).Add(articles[row.ArticleId]);
        return firsts;
    }

    /// <summary>Says which first article this one duplicates; where there is none, it becomes one.</summary>
    public void Place(Article article)
    {
        var bands = Fingerprint.BandsOf(article.Fingerprint!).ToList();
        if (Nearest(article.Fingerprint!, bands) is { } nearest)
        {
            (article.DuplicateOf, article.DuplicateOfId) = (nearest.Row, nearest.Id);
            return;
        }
        // Where it is yet to be stored, those that duplicate it learn its id from the row.
        var first = new First(article.Id == 0 ? null : article.Id, article.Fingerprint!, article);
        foreach (var band in bands.Where(band => Of(band).Count < FullBand))
        {
            Of(band).Add(first);
            article.Bands.Add(new ArticleBand { Hash = band });
        }
    }

    private First? Nearest(byte[] fingerprint, IEnumerable<long> bands) =>
        bands
            .SelectMany(Of)
            .Select(first => (First: first, Similarity: Fingerprint.Similarity(first.Fingerprint, fingerprint)))
            .Where(candidate => candidate.Similarity >= Threshold)
            .OrderByDescending(candidate => candidate.Similarity)
            .ThenBy(candidate => candidate.First.Id ?? long.MaxValue)
            .Select(candidate => candidate.First)
            .FirstOrDefault();

    private List<First> Of(long band)
    {
        if (!byBand.TryGetValue(band, out var firsts))
            byBand[band] = firsts = [];
        return firsts;
    }

    /// <param name="Id">Null where it has none yet.</param>
    /// <param name="Row">Null where it is not one of the articles that are placed.</param>
    private sealed record First(long? Id, byte[] Fingerprint, Article? Row);
}
