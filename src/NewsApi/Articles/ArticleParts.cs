using NewsApi.Http;
using NewsApi.Http.Fields;

namespace NewsApi.Articles;

/// <summary>Which parts of an article an answer holds.</summary>
internal sealed record ArticleParts(bool Quotes, bool Entities, bool Timeline, bool Body)
{
    public static readonly ArticleParts All = new(true, true, true, true);
    public static readonly ArticleParts None = new(false, false, false, false);

    public const string Words = "quotes, entities, timeline, body";

    public bool HasFacts => Quotes || Entities || Timeline;

    /// <param name="include">Words separated by commas; null where none were given.</param>
    /// <param name="fields">The members that are shown; what they name is read too. Null for all.</param>
    /// <param name="unsaid">The parts where neither is given.</param>
    /// <exception cref="ProblemException">400: a word is no part.</exception>
    public static ArticleParts Parse(string? include, string? fields, ArticleParts unsaid)
    {
        if (include is null && fields is null)
            return unsaid;
        var parts = None;
        foreach (
            var word in (include ?? "").Split(
                ',',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            parts =
                parts.With(word)
                ?? throw ProblemException.Field(
                    ProblemTypes.InvalidRequest,
                    "include",
                    $"'{word}' is no part of an article; the parts are {Words}."
                );
        }
        // Fields that are no parts are looked at where the answer is cut.
        return FieldSelection.FirstNames(fields ?? "").Aggregate(parts, (all, name) => all.With(name) ?? all);
    }

    private ArticleParts? With(string word) =>
        word switch
        {
            "quotes" => this with { Quotes = true },
            "entities" => this with { Entities = true },
            "timeline" => this with { Timeline = true },
            "body" => this with { Body = true },
            _ => null,
        };
}
