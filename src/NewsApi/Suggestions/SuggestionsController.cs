using Microsoft.AspNetCore.Mvc;

namespace NewsApi.Suggestions;

/// <summary>Completing what a person types.</summary>
[ApiController]
[Route("api/v1/suggest")]
[Tags("Search")]
public sealed class SuggestionsController(SuggestionService suggestions) : ControllerBase
{
    /// <summary>Completes the names of entities, sources and tags, those of most articles first.</summary>
    /// <remarks>
    /// <c>q</c> is the beginning of any word of a name and what follows it: <c>gan</c> and <c>benny g</c> find Benny Gantz.
    /// Letter case and diacritics do not matter.
    /// </remarks>
    [HttpGet]
    public Task<SuggestionsResponse> Suggest([FromQuery] SuggestionQuery query, CancellationToken cancellation) =>
        suggestions.SuggestAsync(query, cancellation);
}
