using System.Text.Json.Serialization;

namespace NewsApi.Storage.Model;

/// <summary>Characters of an article's body that a fact rests on: <c>body[Start..End] == Exact</c>.</summary>
/// <param name="Start">First UTF-16 code unit, zero-based.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
/// <remarks>The names are said, for PostgreSQL looks into the JSON of a row by them.</remarks>
public sealed record EvidenceSpan(
    [property: JsonPropertyName("start")] int Start,
    [property: JsonPropertyName("end")] int End,
    [property: JsonPropertyName("exact")] string Exact
)
{
    /// <summary>No characters at all.</summary>
    public static readonly EvidenceSpan None = new(0, 0, "");

    /// <summary>The same characters, so many places further on.</summary>
    public EvidenceSpan Moved(int by) => by == 0 ? this : new EvidenceSpan(Start + by, End + by, Exact);
}
