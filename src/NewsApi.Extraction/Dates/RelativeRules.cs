namespace NewsApi.Extraction.Dates;

/// <summary>Matchers of dates that are counted from the publication or from another date.</summary>
internal static class RelativeRules
{
    /// <summary>"yesterday", "today", "tomorrow night".</summary>
    public static TimeMatch? NearDay(TimeCursor at)
    {
        if (at.In(TimeWordClass.Day) is not { } word)
            return null;
        var day = new NearDayMeaning(word.Number);
        if (at.Is("tonight"))
            return new TimeMatch(1, new TimeMeaning("NI", day), "part-of-day");
        if (at.Move(1).In(TimeWordClass.Part) is { } part)
            return new TimeMatch(2, new TimeMeaning(part.Value, day), "part-of-day");
        return new TimeMatch(1, day, "near-day");
    }

    /// <summary>"Tuesday", "last Friday", "next Monday morning", "Tuesday night".</summary>
    public static TimeMatch? Weekday(TimeCursor at)
    {
        var start = at.In(TimeWordClass.Relative) is not null ? 1 : 0;
        var relative = start == 1 ? at.In(TimeWordClass.Relative)!.Value.Number : (int?)null;
        if (at.Move(start).Weekday is not { } weekday || IsTitle(at.Move(start)))
            return null;
        var day = new WeekdayMeaning(weekday, relative);
        var next = at.Move(start + 1);
        var rule = relative is null ? "weekday" : "relative-weekday";
        if (next.In(TimeWordClass.Part) is { } part)
            return new TimeMatch(start + 2, new TimeMeaning(part.Value, day), "part-of-day");
        // "Friday, November 22, 2019": the month says it all.
        if (next.Is(",") && CalendarRules.MonthDay(next.Move(1)) is { } date)
            return date with { Length = start + 2 + date.Length };
        if (CalendarRules.MonthDay(next) is { } direct)
            return direct with { Length = start + 1 + direct.Length };
        if (CalendarRules.DayMonth(next) is { } british)
            return british with { Length = start + 1 + british.Length };
        return new TimeMatch(start + 1, day, rule);
    }

    // "the Sunday Times", "Black Friday" as parts of names.
    private static bool IsTitle(TimeCursor at) =>
        (
            at.Move(1).IsCapitalized
            && at.Move(1).In(TimeWordClass.Month) is null
            && at.Move(1).In(TimeWordClass.Part) is null
            && at.Move(-1).Is("the")
        ) || at.Move(-1).IsAny("Black", "Good", "Bloody", "Super", "Ash", "Ruby");

    /// <summary>"last week", "this month", "next year", "the past year", "earlier this month", "the same day".</summary>
    public static TimeMatch? RelativeUnit(TimeCursor at)
    {
        var start = at.In(TimeWordClass.Modifier) is not null && at.Move(1).IsAny("this", "last", "next") ? 1 : 0;
        start +=
            at.Move(start).Is("the")
            && at.Move(start + 1).IsAny("last", "past", "previous", "current", "next", "coming", "following")
                ? 1
                : 0;
        if (
            at.Move(start).In(TimeWordClass.Relative) is not { } relative
            || at.Move(start).IsAny("recent", "latest", "upcoming")
        )
            return null;
        var fiscal = at.Move(start + 1).IsAny("fiscal", "calendar", "school", "financial") ? 1 : 0;
        if (
            at.Move(start + 1 + fiscal).In(TimeWordClass.Unit) is not { } unit
            || at.Move(start + 1 + fiscal).Text.EndsWith('s')
        )
        {
            return
                at.Move(start + 1).In(TimeWordClass.Part) is { Value.Length: 2 } part
                && at.Move(start).IsAny("this", "last")
                ? new TimeMatch(
                    start + 2,
                    new TimeMeaning(part.Value, new NearDayMeaning(relative.Number)),
                    "part-of-day"
                )
                : null;
        }
        // "the past year" lasts; "last year" is a date.
        if (at.Move(start).IsAny("past") || (at.Move(start).IsAny("following", "previous") && unit.Value == "D"))
            return at.Move(start).Is("past")
                ? new TimeMatch(
                    start + 2 + fiscal,
                    new DurationMeaning(DurationRules.Value("1", unit.Value)),
                    "duration"
                )
                : new TimeMatch(
                    start + 2 + fiscal,
                    new DistanceMeaning(relative.Number, "D", FromLastDate: true, IsLimit: false),
                    "from-last-date"
                );
        if (unit.Value is "TH" or "TM" or "TS" or "SE" or "CE" or "DE")
            return null;
        return new TimeMatch(start + 2 + fiscal, new RelativeUnitMeaning(unit.Value, relative.Number), "relative-unit");
    }

    /// <summary>"three years ago", "less than a year ago", "two days later", "a week earlier", "a year-earlier".</summary>
    public static TimeMatch? Distance(TimeCursor at)
    {
        var limit = at.Is("less") && at.Move(1).Is("than") ? 2 : 0;
        var start = limit;
        if (start == 0 && at.IsAny("more", "about", "nearly", "almost", "some", "around", "over", "at", "just", "only"))
            start = at.Move(1).IsAny("than", "least", "over") ? 2 : 1;
        var (count, length) = Quantity(at.Move(start));
        if (length == 0 || at.Move(start + length).In(TimeWordClass.Unit) is not { } unit)
            return null;
        var next = at.Move(start + length + 1);
        var total = start + length + 2;
        if (next.IsAny("ago"))
            return new TimeMatch(
                total,
                new DistanceMeaning(-count, unit.Value, false, limit > 0),
                limit > 0 ? "less-than-ago" : "ago"
            );
        if (next.IsAny("earlier", "before", "previously") && !next.Move(1).IsCapitalized)
            return new TimeMatch(total, new DistanceMeaning(-count, unit.Value, true, false), "from-last-date");
        if (next.IsAny("later", "afterwards", "after"))
            return next.Is("after")
                ? null
                : new TimeMatch(total, new DistanceMeaning(count, unit.Value, true, false), "from-last-date");
        return null;
    }

    /// <summary>"a", "three", "two-and-a-half", "several": how many, and in how many tokens; several count as three.</summary>
    public static (int Count, int Length) Quantity(TimeCursor at)
    {
        if (at.IsAny("a", "an"))
            return at.Move(1).IsAny("few", "couple")
                ? (at.Move(1).Is("few") ? 3 : 2, at.Move(2).Is("of") ? 3 : 2)
                : (1, 1);
        if (at.IsAny("several"))
            return (3, 1);
        if (at.Count is not { } count)
            return (0, 0);
        if (at.Move(1).IsAny("hundred", "dozen") && at.Move(1).Count is { } times)
            return (count * times, 2);
        return (count, 1);
    }
}
