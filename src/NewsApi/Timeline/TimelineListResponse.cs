using System.Text.Json.Serialization;
using NewsApi.Http;

namespace NewsApi.Timeline;

/// <summary>One page of a timeline.</summary>
public sealed record TimelineListResponse : ListResponse<TimelineEventResponse>
{
    internal TimelineListResponse(ListResponse<TimelineEventResponse> page)
        : base(page) { }

    /// <summary>
    /// True where <c>total</c> is no exact count: happenings of a timeline of more than 2,000 events are counted in a part of it
    /// and reckoned up. Left out else.
    /// </summary>
    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? TotalIsEstimate { get; init; }
}
