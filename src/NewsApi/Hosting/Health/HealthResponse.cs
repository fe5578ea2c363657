using System.Text.Json.Serialization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsApi.Hosting.Health;

/// <summary>What the health endpoints answer.</summary>
/// <param name="Status"><c>healthy</c>; <c>degraded</c> where reading is all right and something else is not.</param>
/// <param name="Checks">By their names: the status of each, and what it measured; left out where nothing is checked.</param>
internal sealed record HealthResponse(
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyDictionary<string, Dictionary<string, object>>? Checks
)
{
    public static HealthResponse Of(HealthReport report) =>
        new(
            Word(report.Status),
            report.Entries.Count == 0 ? null : report.Entries.ToDictionary(entry => entry.Key, entry => Of(entry.Value))
        );

    private static Dictionary<string, object> Of(HealthReportEntry entry)
    {
        var check = new Dictionary<string, object> { ["status"] = Word(entry.Status) };
        if (entry.Description is { } description)
            check["detail"] = description;
        foreach (var (name, value) in entry.Data)
            check[name] = value;
        return check;
    }

    private static string Word(HealthStatus status) => status.ToString().ToLowerInvariant();
}
