using Microsoft.AspNetCore.Mvc;

namespace NewsApi.Stats;

/// <summary>Counting what a search finds.</summary>
[ApiController]
[Route("api/v1/stats")]
[Tags("Search")]
public sealed class StatsController(StatsService stats) : ControllerBase
{
    /// <summary>Counts the articles that a search finds, and what most of them have: sources, tags, entities, speakers.</summary>
    /// <remarks>Takes the words and filters of <c>/search</c>; without any it counts the whole archive.</remarks>
    /// <response code="400">The query cannot be understood (<c>invalid-query</c>, with <c>position</c>), or a parameter is not valid.</response>
    [HttpGet]
    public Task<StatsResponse> Stats([FromQuery] StatsQuery query, CancellationToken cancellation) =>
        stats.CountAsync(query, cancellation);

    /// <summary>Counts the articles that a search finds by day, week, month or year of publication.</summary>
    /// <remarks>Stretches without an article count 0. More than 5,000 stretches are refused; a longer interval has fewer.</remarks>
    /// <response code="400">The query cannot be understood (<c>invalid-query</c>, with <c>position</c>), or a parameter is not valid.</response>
    [HttpGet("timeline")]
    public Task<StatsTimelineResponse> Timeline([FromQuery] StatsTimelineQuery query, CancellationToken cancellation) =>
        stats.CountByTimeAsync(query, cancellation);
}
