using System.Text.Json;
using System.Text.Json.Serialization;
using NewsApi.Hosting;

namespace NewsApi.CommandLine;

/// <summary>JSON as the server takes and gives it.</summary>
internal static class WireJson
{
    /// <summary>As a request is written: the server's own rules, without what is not there.</summary>
    public static readonly JsonSerializerOptions Requests = Make();

    /// <summary>As an answer is read: one of another version may have more members, and leaves out what is null.</summary>
    public static readonly JsonSerializerOptions Answers = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static JsonSerializerOptions Make()
    {
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
        WebSetup.SetUpJson(json, new LimitOptions());
        return json;
    }
}
