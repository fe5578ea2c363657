using System.Text.Json.Serialization;

namespace NewsApi.Storage.Model;

/// <summary>What was wrong in an article, said in the open.</summary>
/// <param name="Id">Rises with every correction of the article.</param>
/// <param name="Date">When it was published.</param>
/// <remarks>The names are said, for PostgreSQL looks into the JSON of a row by them.</remarks>
public sealed record ArticleCorrection(
    [property: JsonPropertyName("id")] int Id,
    [property: JsonPropertyName("date")] DateOnly Date,
    [property: JsonPropertyName("text")] string Text
);
