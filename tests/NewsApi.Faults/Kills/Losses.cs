using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace NewsApi.Faults.Kills;

/// <summary>Asks a server that was started again for all that it answered for before.</summary>
internal sealed class Losses(HttpClient http, Ledger ledger)
{
    /// <summary>What is lost of these articles, one line each.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(IEnumerable<long> articles)
    {
        var lost = new List<string>();
        foreach (var id in articles)
        {
            if (await FindAsync(id, ledger.Articles[id]) is { } loss)
                lost.Add(loss);
        }
        foreach (var id in ledger.Merged.Keys)
        {
            using var answer = await http.GetAsync(new Uri($"/api/v1/entities/{id}", UriKind.Relative));
            if (answer.StatusCode != HttpStatusCode.MovedPermanently)
                lost.Add($"the merge of entity {id} is lost");
        }
        lost.AddRange(await CompareAsync());
        return lost;
    }

    private async Task<string?> FindAsync(long id, ArticleState state)
    {
        using var answer = await http.GetAsync(new Uri($"/api/v1/articles/{id}?verify=true", UriKind.Relative));
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return state.Deletion == Deletion.None ? $"article {id} is lost" : null;
        if (state.Deletion == Deletion.Acknowledged)
            return $"article {id} was deleted and is there";
        var article = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        var title = (string)article["title"]!;
        if (title != state.Title && title != state.AskedFor)
            return $"article {id} has the title '{title}' and not '{state.Title}'";
        if (article["verification"]!["differing"]!.AsArray().Count > 0)
            return $"article {id} is not whole";
        var found = (await http.GetFromJsonAsync<JsonObject>($"/api/v1/search?q={state.Word}&pageSize=1"))!;
        return (int)found["total"]! == 1 ? null : $"article {id} is found {found["total"]} times";
    }

    // The index holds neither more nor less than the archive.
    private async Task<IReadOnlyList<string>> CompareAsync()
    {
        var archive = (int)(await http.GetFromJsonAsync<JsonObject>("/api/v1/articles?pageSize=1"))!["total"]!;
        var index = (int)(await http.GetFromJsonAsync<JsonObject>("/api/v1/search?pageSize=1"))!["total"]!;
        return archive == index ? [] : [$"the archive has {archive} articles, the index {index}"];
    }
}
