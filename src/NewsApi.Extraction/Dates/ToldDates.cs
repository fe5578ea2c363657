namespace NewsApi.Extraction.Dates;

/// <summary>Remembers, in the order of the text, the dates that later ones are counted from.</summary>
internal sealed class ToldDates
{
    // "a year ago" means the quarter a year ago in a report of a quarter; further on it is any year again.
    private const int QuarterReach = 6;

    private readonly DateOnly publishedOn;

    private int sentence;

    private (int Year, int Quarter, int Sentence)? lastQuarter;

    public ToldDates(DateOnly publishedOn)
    {
        this.publishedOn = publishedOn;
        LastDate = publishedOn;
        LastDay = publishedOn;
    }

    /// <summary>First day of the last day, month or year that the text told; the publication before any.</summary>
    public DateOnly LastDate { get; private set; }

    /// <summary>The last day told; the publication before any.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>The day that this sentence told; null before any.</summary>
    public DateOnly? DayOfSentence { get; private set; }

    /// <summary>The year that the sentence named, if any: "In 2015 … and in May".</summary>
    public int? NamedYear { get; private set; }

    public bool IsInQuarterReport => lastQuarter is { } last && sentence - last.Sentence <= QuarterReach;

    /// <summary>The last quarter told; else the last that was over at the publication.</summary>
    public (int Year, int Quarter) LastQuarter
    {
        get
        {
            if (lastQuarter is { } last)
                return (last.Year, last.Quarter);
            var quarter = (publishedOn.Month - 1) / 3;
            return quarter == 0 ? (publishedOn.Year - 1, 4) : (publishedOn.Year, quarter);
        }
    }

    public void BeginSentence()
    {
        sentence++;
        NamedYear = null;
        DayOfSentence = null;
    }

    public void Tell(Meaning meaning, Resolution resolution)
    {
        if (
            meaning
            is DurationMeaning { Value: "P9M" or "P6M" or "P1Y" }
                or RelativeUnitMeaning { Unit: "Y", Offset: 0 }
        )
            EndQuarterReport();
        if (resolution.Date is not { Start: { } start } date)
            return;
        // What "a year earlier" is compared with stays what further comparisons count from.
        if (
            meaning is not DistanceMeaning { Unit: "Y", Count: < 0 }
            && date.Precision is DatePrecision.Day or DatePrecision.Month or DatePrecision.Year or DatePrecision.Minute
        )
            LastDate = start;
        if (date.Precision is DatePrecision.Day or DatePrecision.Minute)
            LastDay = (DayOfSentence = start).Value;
        if (meaning is YearMeaning or DayMeaning { Year: not null } or MonthMeaning { Year: not null })
            NamedYear = start.Year;
        if (meaning is QuarterMeaning { IsHalf: false } or LastQuarterMeaning { Years: 0, Year: null })
            TellQuarter(start.Year, (start.Month + 2) / 3);
    }

    // A report compares its quarter with earlier ones and looks ahead to later ones; it stays the one that is told of.
    private void TellQuarter(int year, int quarter)
    {
        var isAhead = new DateOnly(year, (quarter * 3) - 2, 1) > publishedOn;
        if (lastQuarter is { } last)
            lastQuarter = last with { Sentence = sentence };
        else if (!isAhead)
            lastQuarter = (year, quarter, sentence);
    }

    // "for the year" and "in the nine months" end the report of the quarter.
    private void EndQuarterReport()
    {
        if (lastQuarter is { } last)
            lastQuarter = last with { Sentence = int.MinValue / 2 };
    }
}
