using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsApi.Revisions;

/// <summary>Compares the facts of two revisions. A later reading gives facts new ids, so what says the same is the same.</summary>
/// <param name="words">What a fact is known by in another reading: the words that it rests on.</param>
internal sealed class FactDiff<T>(Func<T, string> words, JsonSerializerOptions json)
    where T : class
{
    public FactDiffResponse<T> Of(IReadOnlyList<T> from, IReadOnlyList<T> to)
    {
        var (old, present) = (Read(from), Read(to));
        var pairs = Pair(old, present, fact => fact.Id);
        pairs.AddRange(Pair(old, present, fact => fact.Content));
        pairs.AddRange(Pair(old, present, fact => fact.Words));
        return new FactDiffResponse<T>(
            [.. present.Select(fact => fact.Value)],
            [.. old.Select(fact => fact.Value)],
            [
                .. pairs
                    .Where(pair => pair.From.Content != pair.To.Content)
                    .Select(pair => new ChangedFactResponse<T>(pair.From.Value, pair.To.Value)),
            ]
        );
    }

    // What is paired is taken out of both lists.
    private static List<(Fact From, Fact To)> Pair(List<Fact> old, List<Fact> present, Func<Fact, string> key)
    {
        var waiting = old.GroupBy(key).ToDictionary(group => group.Key, group => new Queue<Fact>(group));
        var pairs = new List<(Fact From, Fact To)>();
        foreach (var fact in present)
        {
            if (waiting.TryGetValue(key(fact), out var same) && same.TryDequeue(out var other))
                pairs.Add((other, fact));
        }
        var paired = pairs.SelectMany(pair => new[] { pair.From, pair.To }).ToHashSet();
        old.RemoveAll(paired.Contains);
        present.RemoveAll(paired.Contains);
        return pairs;
    }

    private List<Fact> Read(IReadOnlyList<T> facts) =>
        [
            .. facts.Select(value =>
            {
                var node = JsonSerializer.SerializeToNode(value, json)!.AsObject();
                var id = node["id"]!.ToJsonString();
                node.Remove("id");
                LeaveOutPlaces(node);
                return new Fact(value, id, node.ToJsonString(), words(value));
            }),
        ];

    private static void LeaveOutPlaces(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            members.Remove("start");
            members.Remove("end");
            foreach (var (_, member) in members)
                LeaveOutPlaces(member);
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
                LeaveOutPlaces(item);
        }
    }

    private sealed class Fact(T value, string id, string content, string words)
    {
        public T Value { get; } = value;
        public string Id { get; } = id;
        public string Content { get; } = content;
        public string Words { get; } = words;
    }
}
