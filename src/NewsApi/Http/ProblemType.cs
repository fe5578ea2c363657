namespace NewsApi.Http;

/// <summary>One kind of problem that the API answers with; the code is stable and listed in docs/api.md.</summary>
/// <param name="Code">The last part of the problem's <c>type</c>.</param>
/// <param name="Status">The HTTP status.</param>
public sealed record ProblemType(string Code, int Status, string Title)
{
    /// <summary>Where the problem is explained.</summary>
    public string Uri => $"/problems/{Code}";
}
