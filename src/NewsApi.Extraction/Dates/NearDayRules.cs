namespace NewsApi.Extraction.Dates;

/// <summary>Matchers of days that are told from the publication or from another day.</summary>
internal static class NearDayRules
{
    /// <summary>"yesterday", "today", "tomorrow night", "later today".</summary>
    public static TimeMatch? NearDay(TimeCursor at)
    {
        var start = at.In(TimeWordClass.Modifier) is not null && at.Move(1).In(TimeWordClass.Day) is not null ? 1 : 0;
        var cursor = at.Move(start);
        if (cursor.In(TimeWordClass.Day) is not { } word || IsPartOfName(cursor))
            return null;
        var day = new NearDayMeaning(word.Number);
        if (cursor.Is("tonight"))
            return new TimeMatch(start + 1, new TimeMeaning("NI", day), "part-of-day");
        return cursor.Move(1).In(TimeWordClass.Part) is { } part
            ? new TimeMatch(start + 2, new TimeMeaning(part.Value, day), "part-of-day")
            : new TimeMatch(start + 1, day, "near-day");
    }

    // "USA Today": a paper.
    private static bool IsPartOfName(TimeCursor at) => at.IsCapitalized && at.Move(-1).IsCapitalized;

    /// <summary>"Tuesday", "last Friday", "next Monday morning", "Tuesday night", "early Friday", "late on Sunday".</summary>
    public static TimeMatch? Weekday(TimeCursor at)
    {
        var modifier = MonthRules.Modifier(at);
        modifier = at.Move(modifier).Weekday is null ? 0 : modifier;
        var start = modifier;
        int? relative = null;
        if (at.Move(start).In(TimeWordClass.Relative) is { } word && IsOfWeekday(at.Move(start)))
        {
            relative = word.Number;
            start++;
            // "this past Friday", "this coming Friday".
            if (relative == 0 && at.Move(start).In(TimeWordClass.Relative) is { } second)
                (relative, start) = (second.Number, start + 1);
        }
        var cursor = at.Move(start);
        if (cursor.Weekday is not { } weekday || IsTitle(cursor))
            return null;
        var next = cursor.Move(1);
        if (next.In(TimeWordClass.Part) is { } part)
            return new TimeMatch(
                start + 2,
                new TimeMeaning(part.Value, new WeekdayMeaning(weekday, relative)),
                "part-of-day"
            );
        // "Friday, November 22, 2019": the month says it all.
        var comma = next.Is(",") ? 1 : 0;
        if ((DayRules.MonthDay(next.Move(comma)) ?? (comma == 0 ? DayRules.DayMonth(next) : null)) is { } date)
            return date with { Length = start + 1 + comma + date.Length };
        var rule = relative is null ? "weekday" : "relative-weekday";
        return new TimeMatch(start + 1, new WeekdayMeaning(weekday, relative), rule);
    }

    // "following Wednesday's quake" has a preposition, "the following Wednesday" an adjective.
    private static bool IsOfWeekday(TimeCursor at) => !at.Is("following") || at.Move(-1).Is("the");

    // "the Sunday Times", "Black Friday": parts of names.
    private static bool IsTitle(TimeCursor at) =>
        (
            at.Move(1).IsCapitalized
            && at.Move(1).In(TimeWordClass.Month) is null
            && at.Move(1).In(TimeWordClass.Part) is null
            && at.Move(-1).Is("the")
        ) || at.Move(-1).In(TimeWordClass.NameBeforeDay) is not null;

    /// <summary>"the same day", "that day", "the next day", "the previous morning", "later that day".</summary>
    public static TimeMatch? FromLastDay(TimeCursor at)
    {
        var start = at.IsAny("later", "earlier") && at.Move(1).Is("that") ? 1 : 0;
        if (!at.Move(start).IsAny("the", "that"))
            return null;
        var isThat = at.Move(start).Is("that");
        start++;
        int? offset = at.Move(start).In(TimeWordClass.SameDay)?.Number;
        start += offset is null ? 0 : 1;
        offset ??= isThat ? 0 : null;
        if (offset is not { } days)
            return null;
        var day = new DistanceMeaning(days, "D", FromLastDate: true, IsLimit: false);
        if (at.Move(start).In(TimeWordClass.Part) is { Value.Length: 2 } part && at.Move(start).Text[^1] != 's')
            return new TimeMatch(start + 1, new TimeMeaning(part.Value, day), "part-of-day");
        if (
            isThat
            && days == 0
            && at.Move(start).In(TimeWordClass.Unit) is { Value: "W" or "M" or "Y" } unit
            && at.Move(start).Text[^1] != 's'
        )
            return new TimeMatch(start + 1, day with { Unit = unit.Value }, "from-last-date");
        return at.Move(start).IsAny("day", "date") ? new TimeMatch(start + 1, day, "from-last-date") : null;
    }
}
