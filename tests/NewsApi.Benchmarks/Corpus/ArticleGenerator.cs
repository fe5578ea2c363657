using System.Globalization;

namespace NewsApi.Benchmarks.Corpus;

/// <summary>
/// Makes as many articles as are wanted of those that are there: title and first paragraph of one, further paragraphs of any
/// others, as many as that one has; day, source, authors and tags drawn. The same texts and seed give the same articles.
/// </summary>
internal sealed class ArticleGenerator(IReadOnlyList<SourceText> texts, int seed)
{
    // Twenty years up to a fixed day: what was made today is the same tomorrow.
    private static readonly DateOnly LastDay = new(2025, 12, 31);
    private const int Days = 20 * 365;

    // A text of a single paragraph is made two, or its recombinations would be few.
    private const int LeastParagraphs = 2;
    private const int MostParagraphs = 40;

    public IEnumerable<GeneratedArticle> Make(int count)
    {
        var random = new Random(seed);
        for (var number = 0; number < count; number++)
            yield return Make(number, random);
    }

    private GeneratedArticle Make(int number, Random random)
    {
        var first = texts[random.Next(texts.Count)];
        var length = Math.Clamp(first.Paragraphs.Count, LeastParagraphs, MostParagraphs);
        var paragraphs = new List<string>(length) { first.Paragraphs[0] };
        while (paragraphs.Count < length)
        {
            var other = texts[random.Next(texts.Count)];
            paragraphs.Add(other.Paragraphs[random.Next(other.Paragraphs.Count)]);
        }
        var source = Bylines.Source(random);
        var day = LastDay.AddDays(-random.Next(Days));
        return new GeneratedArticle(
            first.Title,
            string.Join("\n\n", paragraphs),
            day,
            "en",
            source,
            string.Create(CultureInfo.InvariantCulture, $"{source.Url}/{day:yyyy/MM/dd}/{seed}-{number}"),
            Bylines.Authors(random),
            Bylines.TagsOf(random)
        );
    }
}
