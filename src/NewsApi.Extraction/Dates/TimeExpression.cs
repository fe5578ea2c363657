namespace NewsApi.Extraction.Dates;

/// <summary>Words that tell a time.</summary>
/// <param name="Type">The TIMEX3 type.</param>
/// <param name="Value">The TIMEX3 value: <c>2021-11-23</c>, <c>2021-W46</c>, <c>202</c> (decade), <c>P3D</c>, <c>PAST_REF</c> …</param>
/// <param name="Date">When that is on the calendar; null for durations, sets and vague references.</param>
public sealed record TimeExpression(TextSpan Span, TimeExpressionType Type, string Value, EventDate? Date)
{
    /// <summary>The rule that found it, as docs/extraction.md lists them.</summary>
    public string Rule { get; init; } = "";
}

/// <summary>The TIMEX3 types; upper case on the wire, as in the standard.</summary>
public enum TimeExpressionType
{
    Date,
    Time,
    Duration,
    Set,
}
