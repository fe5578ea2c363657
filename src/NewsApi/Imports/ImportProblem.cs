using System.Globalization;
using NewsApi.Http;

namespace NewsApi.Imports;

/// <summary>Why a body cannot be read as an article, and where.</summary>
internal static class ImportProblem
{
    /// <param name="line">From 1.</param>
    public static ProblemException AtLine(int line, string reason) =>
        new(ProblemTypes.NotImportable, string.Create(CultureInfo.InvariantCulture, $"Line {line}: {reason}"))
        {
            Members = new Dictionary<string, object> { ["line"] = line, ["reason"] = reason },
        };
}
