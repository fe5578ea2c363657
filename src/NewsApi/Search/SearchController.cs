using Microsoft.AspNetCore.Mvc;

namespace NewsApi.Search;

/// <summary>Finding articles again.</summary>
[ApiController]
[Route("api/v1/search")]
[Tags("Search")]
public sealed class SearchController(SearchService search) : ControllerBase
{
    /// <summary>Searches titles and bodies, best first.</summary>
    /// <remarks>
    /// Words are matched by their English stems; a word in the title weighs more than one in the body. An article is found
    /// as soon as the request that stored it is answered.
    /// </remarks>
    /// <response code="400">The query cannot be understood (<c>invalid-query</c>, with <c>position</c>), or a parameter is not valid.</response>
    [HttpGet]
    public Task<SearchResponse> Search([FromQuery] SearchQuery query, CancellationToken cancellation) =>
        search.SearchAsync(query, cancellation);
}
