namespace NewsApi.Extraction.Dates;

/// <summary>Matchers of parts of a day that another word tells.</summary>
internal static class PartOfDayRules
{
    /// <summary>"in the morning", "the night of May 25", "overnight", "the early hours of Thursday morning".</summary>
    public static TimeMatch? PartOfDay(TimeCursor at)
    {
        if (at.Is("overnight"))
            return at.Move(1).Text is "" or "," or "." || at.Move(1).In(TimeWordClass.Preposition) is not null
                ? new TimeMatch(1, new TimeMeaning("NI", null), "part-of-day")
                : null;
        if (!at.Is("the"))
            return null;
        if (at.Move(1).Is("early") && at.Move(2).Is("hours") && at.Move(3).Is("of"))
            return TimeOf(at, 4);
        if (at.Move(1).In(TimeWordClass.Part) is not { Value.Length: 2 } part || at.Move(1).IsCapitalized)
            return null;
        if (at.Move(2).Is("of") && TimeOf(at, 3, part.Value) is { } of)
            return of;
        return at.Move(-1).IsAny("in", "during", "through", "throughout") && !at.Move(2).Is("of")
            ? new TimeMatch(2, new TimeMeaning(part.Value, null), "part-of-day")
            : null;
    }

    // The day behind "the night of", or the part of a day behind "the early hours of".
    private static TimeMatch? TimeOf(TimeCursor at, int start, string part = "MO")
    {
        var day = at.Move(start);
        if ((NearDayRules.Weekday(day) ?? NearDayRules.NearDay(day) ?? DayRules.MonthDay(day)) is not { } match)
            return null;
        return match.Meaning is TimeMeaning
            ? match with
            {
                Length = start + match.Length,
            }
            : new TimeMatch(start + match.Length, new TimeMeaning(part, match.Meaning), "part-of-day");
    }
}
