using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsApi.Faults.Kills;

/// <summary>Those who write until the server dies: bulk imports, single posts, patches and deletes, merges of entities.</summary>
internal sealed class Clients(HttpClient http, Ledger ledger, int round, Random random)
{
    private const int LinesOfImport = 300;
    private readonly Texts texts = new(random);

    /// <summary>Sends imports one after the other, and notes every line that is answered.</summary>
    public async Task ImportAsync()
    {
        for (var import = 0; ; import++)
        {
            var words = Enumerable.Range(0, LinesOfImport).Select(i => $"bulk{round}x{import}x{i}").ToList();
            using var content = new StringContent(
                string.Concat(words.Select(word => JsonSerializer.Serialize(texts.Article(word)) + "\n")),
                Encoding.UTF8,
                "application/x-ndjson"
            );
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles/import/bulk");
            request.Content = content;
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            answer.EnsureSuccessStatusCode();
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
            while (await reader.ReadLineAsync() is { } line)
            {
                // A line that was cut off is no answer.
                if (!line.EndsWith('}'))
                    break;
                var result = JsonNode.Parse(line)!;
                if ((string?)result["status"] is "created" or "skipped")
                    ledger.Stored((long)result["id"]!, words[(int)result["line"]! - 1]);
            }
        }
    }

    /// <summary>Stores articles one by one, then changes each, then deletes some.</summary>
    public async Task WriteAsync(int client)
    {
        for (var number = 0; ; number++)
        {
            var word = $"post{round}x{client}x{number}";
            var id = await PostAsync(word);
            if (number % 2 == 0)
                await PatchAsync(id, $"Changed {word}");
            if (number % 3 == 0)
                await DeleteAsync(id);
        }
    }

    /// <summary>Merges entities at random.</summary>
    public async Task MergeAsync()
    {
        while (true)
        {
            var entities = (
                await http.GetFromJsonAsync<JsonObject>("/api/v1/entities?pageSize=100&sort=-articleCount")
            )!;
            var ids = entities["items"]!.AsArray().Select(entity => (long)entity!["id"]!).ToArray();
            if (ids.Length < 4)
            {
                await Task.Delay(100);
                continue;
            }
            random.Shuffle(ids);
            using var answer = await http.PostAsJsonAsync(
                $"/api/v1/entities/{ids[0]}/merge",
                new { into = $"{ids[1]}" }
            );
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                ledger.Merged[ids[0]] = true;
                ledger.Acknowledge();
            }
            // Half of them are taken back, so that there is something to merge for a hundred rounds.
            if (random.Next(2) == 0)
                continue;
            ledger.Merged.TryRemove(ids[0], out _);
            using var undone = await http.DeleteAsync(new Uri($"/api/v1/entities/{ids[0]}/merge", UriKind.Relative));
            if (undone.IsSuccessStatusCode)
                ledger.Acknowledge();
        }
    }

    private async Task<long> PostAsync(string word)
    {
        using var answer = await http.PostAsJsonAsync("/api/v1/articles", texts.Article(word));
        Expect(answer, HttpStatusCode.Created);
        var id = (long)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
        ledger.Stored(id, word);
        return id;
    }

    private async Task PatchAsync(long id, string title)
    {
        ledger.Articles[id] = ledger.Articles[id] with { AskedFor = title };
        using var patch = new StringContent(
            JsonSerializer.Serialize(new { title }),
            Encoding.UTF8,
            "application/merge-patch+json"
        );
        using var answer = await http.PatchAsync(new Uri($"/api/v1/articles/{id}", UriKind.Relative), patch);
        Expect(answer, HttpStatusCode.OK);
        ledger.Articles[id] = ledger.Articles[id] with { Title = title, AskedFor = null };
        ledger.Acknowledge();
    }

    private async Task DeleteAsync(long id)
    {
        ledger.Articles[id] = ledger.Articles[id] with { Deletion = Deletion.AskedFor };
        using var answer = await http.DeleteAsync(new Uri($"/api/v1/articles/{id}", UriKind.Relative));
        Expect(answer, HttpStatusCode.NoContent);
        ledger.Articles[id] = ledger.Articles[id] with { Deletion = Deletion.Acknowledged };
        ledger.Acknowledge();
    }

    private static void Expect(HttpResponseMessage answer, HttpStatusCode status)
    {
        if (answer.StatusCode != status)
            throw new InvalidOperationException(
                $"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri} answered {(int)answer.StatusCode}."
            );
    }
}
