namespace NewsApi.Extraction.Dates;

/// <summary>What a matcher understood, with open fields that only the resolver can fill.</summary>
internal abstract record Meaning;

/// <summary>"May 3, 2021", "3 May", "the 23rd" (no month).</summary>
internal sealed record DayMeaning(int? Year, int? Month, int Day) : Meaning
{
    /// <summary>Years from that of the publication: "August 2 last year" is -1.</summary>
    public int? YearOffset { get; init; }

    /// <summary>"last Oct. 23".</summary>
    public bool IsPast { get; init; }
}

/// <summary>"March 2024", "in August", "last August" (relative -1).</summary>
internal sealed record MonthMeaning(int? Year, int Month, int? Relative = null) : Meaning
{
    /// <summary>Years from that of the publication: "July last year" is -1.</summary>
    public int? YearOffset { get; init; }
}

internal sealed record YearMeaning(int Year) : Meaning;

/// <summary>"the 1980s" (1980, 10), "the 20th century" (1900, 100).</summary>
internal sealed record SpanOfYearsMeaning(int FirstYear, int Years) : Meaning;

/// <summary>"on Tuesday", "last Friday" (relative -1), "next Monday" (1).</summary>
internal sealed record WeekdayMeaning(int Weekday, int? Relative) : Meaning;

/// <summary>"yesterday" (-1), "today" (0).</summary>
internal sealed record NearDayMeaning(int Offset) : Meaning;

/// <summary>"last week" (W, -1), "this year" (Y, 0), "earlier this month".</summary>
internal sealed record RelativeUnitMeaning(string Unit, int Offset) : Meaning;

/// <summary>"three years ago" (-3), "two days later" (2 from the last date told), "in two weeks" (2 from publication).</summary>
/// <param name="IsLimit">"less than a year ago": somewhere between then and now.</param>
internal sealed record DistanceMeaning(int Count, string Unit, bool FromLastDate, bool IsLimit) : Meaning;

/// <summary>"the third quarter", "Q3 2020"; with halves "the first half of 1990".</summary>
internal sealed record QuarterMeaning(int Quarter, int? Year) : Meaning
{
    public bool IsHalf { get; init; }

    /// <summary>Years from that of the publication: "last year's third quarter" is -1.</summary>
    public int? YearOffset { get; init; }
}

/// <summary>"the latest quarter" (0), "the year-ago period" (-1), "the 1988 period": the quarter last told, so many years on.</summary>
internal sealed record LastQuarterMeaning(int Years, int? Year) : Meaning;

/// <summary>"last summer", "the winter of 2010".</summary>
internal sealed record SeasonMeaning(string Season, int? Year, int? Relative) : Meaning
{
    /// <summary>Years from that of the publication: "the summer of last year" is -1.</summary>
    public int? YearOffset { get; init; }
}

/// <summary>"Christmas Eve", "last Thanksgiving" (relative -1).</summary>
/// <param name="Rule">As <c>Dates/holidays.tsv</c> writes it.</param>
internal sealed record HolidayMeaning(string Rule, int? Year, int? Relative) : Meaning;

/// <summary>"the week of March 6".</summary>
internal sealed record WeekOfMeaning(DayMeaning Day) : Meaning;

/// <summary>"the weekend": the last one that has begun.</summary>
internal sealed record WeekendMeaning : Meaning;

/// <summary>A part of a day or a clock time: "Monday morning", "9:30 p.m. on Tuesday".</summary>
/// <param name="Time">As TIMEX3 writes it after the T: <c>MO</c>, <c>21:30</c>.</param>
/// <param name="Day">The day; null for the last one told.</param>
internal sealed record TimeMeaning(string Time, Meaning? Day) : Meaning;

/// <summary>"three days" (P3D), "years" (PXY).</summary>
internal sealed record DurationMeaning(string Value) : Meaning;

/// <summary>"every Friday", "daily".</summary>
internal sealed record SetMeaning(string Value) : Meaning;

/// <summary>"now", "recently": PRESENT_REF, PAST_REF, FUTURE_REF.</summary>
internal sealed record VagueMeaning(string Value) : Meaning;

/// <summary>A day written whole in digits: "2021-11-23", "11/23/2021".</summary>
internal sealed record ExactDayMeaning(DateOnly Day) : Meaning;
