namespace NewsApi.Faults;

/// <summary>Articles made of the sentences of the seed article in another order, each with a word that no other has.</summary>
internal sealed class Texts(Random random)
{
    private const int Sentences = 8;

    private static readonly string[] Seed =
    [
        .. File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "article.txt"))
            .Split('\n')
            .Skip(1)
            .SelectMany(line => line.Split(". "))
            .Select(sentence => sentence.Trim(' ', '.'))
            .Where(sentence => sentence.Length > 30),
    ];

    /// <param name="word">The word that finds the article.</param>
    public object Article(string word) =>
        new
        {
            title = $"Report {word}",
            body = string.Join(
                "\n\n",
                random.GetItems(Seed, Sentences).Select(sentence => sentence + ".").Append($"The reference is {word}.")
            ),
            publishedOn = $"2021-{random.Next(1, 13):00}-{random.Next(1, 29):00}",
        };
}
