using System.Text.Json.Nodes;

namespace NewsApi.Tests.Support;

/// <summary>A short text of our own with two quotes and two dates, made another article by its headline.</summary>
internal static class Calder
{
    public const string Body =
        "The Calder Port Authority closed the harbour on Monday.\n\n"
        + "“We lost no ship,” harbour master Ana Reyes said. “We were lucky.”\n\n"
        + "Ana Reyes said ferries to Norway would run again in April.";

    public static string Text(string title) => $"date 2024-03-12 {title}.\n\n{Body}";

    /// <summary>Where the words stand in the body, as requests give a span.</summary>
    public static JsonObject Span(string words)
    {
        var start = Body.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The text does not have '{words}'.");
        return new JsonObject { ["start"] = start, ["end"] = start + words.Length };
    }

    public static JsonObject Quote(JsonNode article, string words) =>
        article["quotes"]!
            .AsArray()
            .OfType<JsonObject>()
            .Single(q => ((string)q["text"]!).StartsWith(words, StringComparison.Ordinal));

    public static JsonObject Event(JsonNode article, string edtf) =>
        article["timeline"]!.AsArray().OfType<JsonObject>().Single(e => (string)e["date"]!["edtf"]! == edtf);

    public static JsonObject Entity(JsonNode article, string name) =>
        article["entities"]!.AsArray().OfType<JsonObject>().Single(e => (string)e["name"]! == name);
}
