using System.Text.Json.Serialization;
using NewsApi.Http;

namespace NewsApi.Imports.Bulk;

/// <summary>Why a line failed: the problem that its article alone would have been answered with.</summary>
/// <param name="Type">Where the problem is explained.</param>
/// <param name="Status">The HTTP status that it has elsewhere.</param>
/// <param name="Detail">What is wrong with this line.</param>
/// <param name="Code">Stable name of the problem, listed in docs/api.md.</param>
/// <param name="Errors">What is wrong with each member.</param>
/// <param name="ExistingId">The article that is there already.</param>
public sealed record BulkProblemResponse(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyDictionary<string, string[]>? Errors,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? ExistingId
)
{
    internal static BulkProblemResponse Of(ProblemException problem) =>
        Of(problem.Type, problem.Message) with
        {
            Errors = problem.Errors.Count > 0 ? problem.Errors : null,
            ExistingId = problem.Members.GetValueOrDefault("existingId") as long?,
        };

    internal static BulkProblemResponse Of(ProblemType type, string detail) =>
        new(type.Uri, type.Title, type.Status, detail, type.Code, null, null);
}
