using Microsoft.Extensions.Options;
using NewsApi.FullText.Query;
using NewsApi.Hosting;
using NewsApi.Http;

namespace NewsApi.Indexing;

/// <summary>Reads <c>q</c> and says in a problem what is wrong with it.</summary>
public sealed class QueryText(IOptions<LimitOptions> limits)
{
    private readonly int maxClauses = limits.Value.MaxQueryClauses;

    /// <summary>Reads a query for articles.</summary>
    /// <param name="fields">Where words without a field of their own are searched; null for where they are by default.</param>
    /// <returns>Null where nothing is asked for.</returns>
    /// <exception cref="ProblemException">400: it cannot be understood.</exception>
    public ParsedQuery? Read(string? q, IReadOnlyList<TextField>? fields) =>
        Read(q, text => ParsedQuery.Parse(text, fields, maxClauses));

    /// <summary>Reads a query for quotes or events.</summary>
    /// <returns>Null where nothing is asked for.</returns>
    /// <exception cref="ProblemException">400: it cannot be understood.</exception>
    public ParsedQuery? ReadWords(string? q) => Read(q, text => ParsedQuery.ParseWords(text, maxClauses));

    private static ParsedQuery? Read(string? q, Func<string, ParsedQuery> parse)
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
