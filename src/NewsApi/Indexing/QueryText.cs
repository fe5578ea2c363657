using NewsApi.FullText.Query;
using NewsApi.Http;

namespace NewsApi.Indexing;

/// <summary>Reads <c>q</c> and says in a problem what is wrong with it.</summary>
internal static class QueryText
{
    /// <returns>Null where nothing is asked for.</returns>
    /// <exception cref="ProblemException">400: it cannot be understood.</exception>
    public static ParsedQuery? Read(string? q, Func<string, ParsedQuery> parse)
    {
        try
        {
            return string.IsNullOrWhiteSpace(q) ? null : parse(q);
        }
        catch (QuerySyntaxException exception)
        {
            throw new ProblemException(
                ProblemTypes.InvalidQuery,
                $"q, character {exception.Position + 1}: {exception.Message}"
            )
            {
                Errors = new Dictionary<string, string[]> { ["q"] = [exception.Message] },
                Members = new Dictionary<string, object> { ["position"] = exception.Position },
            };
        }
    }
}
