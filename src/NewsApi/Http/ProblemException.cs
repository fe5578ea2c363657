namespace NewsApi.Http;

/// <summary>An error that can be expected; the exception handler turns it into a problem answer.</summary>
public sealed class ProblemException(ProblemType type, string detail) : Exception(detail)
{
    public ProblemType Type { get; } = type;

    /// <summary>What is wrong with each field.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>();

    /// <summary>Further members of the problem, such as <c>existingId</c> or <c>line</c>.</summary>
    public IReadOnlyDictionary<string, object> Members { get; init; } = new Dictionary<string, object>();

    /// <summary>The article that was not found, where that is what is wrong.</summary>
    public ResourceKey? MissingArticle { get; init; }

    /// <summary>The quote that was not found, where that is what is wrong.</summary>
    public long? MissingQuote { get; init; }

    /// <summary>The timeline event that was not found, where that is what is wrong.</summary>
    public long? MissingEvent { get; init; }

    public static ProblemException Field(ProblemType type, string field, string message) =>
        new(type, $"{field}: {message}") { Errors = new Dictionary<string, string[]> { [field] = [message] } };
}
