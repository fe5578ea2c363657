using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NewsApi.Benchmarks.Corpus;

namespace NewsApi.Benchmarks.Load;

/// <summary>
/// Words to search for: 40 % two words of one article, 30 % words of 1 % of the articles, 20 % rare ones, 10 % of 12 %. They are
/// taken from a sample of the texts and kept where the index of the whole archive says that they are that frequent.
/// </summary>
internal static class SearchMix
{
    private const int Queries = 500;

    // Candidates asked for until a share is full; frequent words are few, and come up more than once.
    private const int Candidates = 2000;

    public static async Task<IReadOnlyList<string>> ChooseAsync(ServerProcess server, int articles, WordCounts words)
    {
        var random = new Random(1);
        var mix = new List<string>();
        mix.AddRange(Pairs(words, random).Take(Queries * 40 / 100));
        mix.AddRange(await FillAsync(30, 0.004, 0.02, 0.007, 0.014));
        mix.AddRange(await FillAsync(20, 0, 0.0002, 1.0 / articles, Math.Max(0.0002, 2.0 / articles)));
        mix.AddRange(await FillAsync(10, 0.06, 0.16, 0.10, 0.14));
        var shuffled = mix.ToArray();
        random.Shuffle(shuffled);
        return shuffled;

        async Task<IEnumerable<string>> FillAsync(
            int percent,
            double sampleFrom,
            double sampleTo,
            double from,
            double to
        )
        {
            var candidates = words.Words(sampleFrom, sampleTo).ToArray();
            random.Shuffle(candidates);
            var wanted = Queries * percent / 100;
            var found = new List<string>();
            foreach (var word in candidates.Take(Candidates).TakeWhile(_ => found.Count < wanted))
            {
                var share = (double)await CountAsync(server, word) / articles;
                if (share >= from && share <= to)
                    found.Add(word);
            }
            return found.Count > 0
                ? Enumerable.Range(0, wanted).Select(i => found[i % found.Count])
                : throw new UsageException($"The archive has no word that {from:P2} to {to:P2} of its articles hold.");
        }
    }

    private static IEnumerable<string> Pairs(WordCounts words, Random random)
    {
        while (true)
        {
            if (words.Pair(random, 0.003, 0.06) is { } pair)
                yield return $"{pair.First}%20{pair.Second}";
        }
    }

    private static async Task<long> CountAsync(ServerProcess server, string word)
    {
        var answer = await server.Http.GetFromJsonAsync<JsonObject>(
            Samples.Relative($"/api/v1/search?q={word}&pageSize=1&highlight=false")
        );
        return (long)answer!["total"]!;
    }
}
