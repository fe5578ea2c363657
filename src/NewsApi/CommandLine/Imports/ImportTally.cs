using System.Text.Json;
using NewsApi.Imports.Bulk;

namespace NewsApi.CommandLine.Imports;

/// <summary>Counts what became of the articles, and keeps those that failed.</summary>
internal sealed class ImportTally : IDisposable
{
    /// <summary>How many failures are shown; a file takes them all.</summary>
    public const int MostShown = 20;

    private readonly Dictionary<BulkStatus, long> counts = [];
    private readonly List<string> shown = [];
    private readonly StreamWriter? problems;

    /// <param name="problemsFile">Made anew; null for none.</param>
    public ImportTally(string? problemsFile) =>
        problems = problemsFile is null ? null : new StreamWriter(problemsFile) { AutoFlush = true };

    public long Failed => this[BulkStatus.Failed];

    public long Total => counts.Values.Sum();

    public IReadOnlyList<string> ShownFailures => shown;

    public long this[BulkStatus status] => counts.GetValueOrDefault(status);

    public void Add(ImportPlace place, BulkResultResponse result)
    {
        counts[result.Status] = this[result.Status] + 1;
        if (result.Problem is not { } problem)
            return;
        if (shown.Count < MostShown)
            shown.Add($"{place}: {problem.Detail}");
        problems?.WriteLine(
            JsonSerializer.Serialize(new FailedLine(place.File, place.Line, problem), WireJson.Requests)
        );
    }

    public void Dispose() => problems?.Dispose();

    private sealed record FailedLine(string File, long? Line, BulkProblemResponse Problem);
}
