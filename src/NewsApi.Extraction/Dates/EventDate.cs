namespace NewsApi.Extraction.Dates;

/// <summary>A date as the text gives it, and how exactly.</summary>
/// <param name="Edtf">The date in EDTF (ISO 8601-2) level 0 or 1: <c>2021-11-23</c>, <c>2021-08</c>, <c>2021-11-15/2021-11-21</c>, <c>../2020</c>, <c>202X</c>.</param>
/// <param name="Start">First day meant, in the article's own calendar, no time zone. "March 2024" gives 2024-03-01. Null: open.</param>
/// <param name="End">Last day meant, included. Null: open.</param>
/// <param name="Precision">Never finer than the text: "in 1993" is a year.</param>
/// <param name="Kind">Whether the text gives the whole date, part of it, or counts from another.</param>
/// <param name="Anchor">The day that the missing parts were counted from; null for absolute dates.</param>
/// <remarks>"last Friday" is one to seven days before publication, never the same day.</remarks>
public sealed record EventDate(
    string Edtf,
    DateOnly? Start,
    DateOnly? End,
    DatePrecision Precision,
    DateKind Kind,
    DateOnly? Anchor
);

public enum DatePrecision
{
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Season,
    Year,
    Decade,
    Interval,
}

public enum DateKind
{
    /// <summary>Complete in the text: "in 1993", "3 May 2021".</summary>
    Absolute,

    /// <summary>Some parts are left to the reader: "in August", "on Tuesday".</summary>
    Partial,

    /// <summary>Counted from the publication or another date: "last month", "two days later".</summary>
    Relative,
}
