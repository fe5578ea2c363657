using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>Which parts of an article an answer holds.</summary>
internal sealed record ArticleParts(bool Quotes, bool Entities, bool Timeline, bool Body)
{
    public static readonly ArticleParts All = new(true, true, true, true);
    public static readonly ArticleParts None = new(false, false, false, false);

    public const string Words = "quotes, entities, timeline, body";

    /// <param name="include">Words separated by commas; <paramref name="unsaid"/> where it is null.</param>
    /// <exception cref="ProblemException">400: a word is no part.</exception>
    public static ArticleParts Parse(string? include, ArticleParts unsaid)
    {
        if (include is null)
            return unsaid;
        var parts = None;
        foreach (var word in include.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            parts = word switch
            {
                "quotes" => parts with { Quotes = true },
                "entities" => parts with { Entities = true },
                "timeline" => parts with { Timeline = true },
                "body" => parts with { Body = true },
                _ => throw ProblemException.Field(
                    ProblemTypes.InvalidRequest,
                    "include",
                    $"'{word}' is no part of an article; the parts are {Words}."
                ),
            };
        }
        return parts;
    }
}
