using System.Globalization;

namespace NewsApi.Extraction.Dates;

/// <summary>Matchers of durations, sets, clock times and vague references.</summary>
internal static class DurationRules
{
    /// <summary>"three days", "the past three years", "two-day", "several months", "years".</summary>
    public static TimeMatch? Duration(TimeCursor at)
    {
        var start = at.Is("the") ? 1 : 0;
        var relative = at.Move(start)
            .IsAny("last", "past", "next", "first", "previous", "coming", "latest", "final", "recent")
            ? 1
            : 0;
        if (start == 1 && relative == 0)
            return null;
        var (count, length) = RelativeRules.Quantity(at.Move(start + relative));
        var unitAt = start + relative + length;
        var isVague =
            length > 0
            && at.Move(start + relative).IsAny("several", "a")
            && !(length == 1 && at.Move(start + relative).Is("a"));
        if (at.Move(unitAt).In(TimeWordClass.Unit) is not { } unit)
            return null;
        if (length == 0)
            return BareUnits(at, start, relative, unit);
        if (unit.Value == "TS" && at.Move(unitAt).Is("second") && count != 1)
            return null;
        if (at.Move(unitAt).Is("second") || (unit.Value is "Q" && at.Move(unitAt).Is("quarter")))
            return null;
        var value = isVague ? "X" : count.ToString(CultureInfo.InvariantCulture);
        return new TimeMatch(unitAt + 1, new DurationMeaning(Value(value, unit.Value)), "duration");
    }

    // "years", "for decades": how many is not told.
    private static TimeMatch? BareUnits(TimeCursor at, int start, int relative, TimeWord unit)
    {
        var isPlural = at.Move(start + relative).Text.EndsWith('s') && unit.Value is not ("TS" or "WE" or "Q");
        var isMeant =
            relative == 1
            || at.Move(-1)
                .IsAny(
                    "for",
                    "in",
                    "of",
                    "over",
                    "within",
                    "few",
                    "many",
                    "recent",
                    "two",
                    "after",
                    "took",
                    "take",
                    "spent",
                    "lasted"
                );
        return isPlural && isMeant
            ? new TimeMatch(start + relative + 1, new DurationMeaning(Value("X", unit.Value)), "duration")
            : null;
    }

    /// <summary>"two-day", "10-year", "three-month-old" as one token.</summary>
    public static TimeMatch? Hyphenated(TimeCursor at)
    {
        var text = at.Text;
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        if (hyphen <= 0 || text.Length > 24)
            return null;
        var second = text.IndexOf('-', hyphen + 1);
        var unit = UnitOf(text[(hyphen + 1)..(second < 0 ? text.Length : second)]);
        if (unit is null)
            return null;
        var number = text[..hyphen].ToLowerInvariant();
        if (second > 0 && text[(second + 1)..] is "old" or "olds")
            return new TimeMatch(1, new DurationMeaning(Value(NumberOf(number) ?? "X", unit)), "duration");
        if (second > 0)
            return null;
        return NumberOf(number) is { } count
            ? new TimeMatch(1, new DurationMeaning(Value(count, unit)), "duration")
            : null;
    }

    private static string? UnitOf(string word) =>
        word.ToLowerInvariant() switch
        {
            "day" => "D",
            "week" => "W",
            "month" => "M",
            "year" => "Y",
            "hour" => "TH",
            "minute" => "TM",
            "decade" => "DE",
            "century" => "CE",
            _ => null,
        };

    private static string? NumberOf(string word)
    {
        if (
            int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            && digits is > 0 and < 1000
        )
            return digits.ToString(CultureInfo.InvariantCulture);
        var index = Array.IndexOf(Numbers, word);
        return index > 0 ? index.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static readonly string[] Numbers =
    [
        "",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    /// <summary>The TIMEX3 value of so many units.</summary>
    public static string Value(string count, string unit) =>
        unit switch
        {
            "TH" or "TM" or "TS" => $"PT{count}{unit[1]}",
            "2W" => count == "1" ? "P2W" : "PXW",
            "WE" => $"P{count}WE",
            "Q" => $"P{count}Q",
            "DE" => $"P{count}DE",
            "CE" => $"P{count}CE",
            "SE" => "PXM",
            _ => $"P{count}{unit}",
        };

    /// <summary>"every Friday", "each year", "daily", "Mondays", "twice a week" is left to "a week".</summary>
    public static TimeMatch? Set(TimeCursor at)
    {
        if (at.In(TimeWordClass.Set) is { } word)
            return at.Move(1).IsCapitalized ? null : new TimeMatch(1, new SetMeaning(word.Value), "set");
        if (at.IsCapitalized && at.In(TimeWordClass.Weekdays) is { } days)
            return new TimeMatch(1, new SetMeaning($"XXXX-WXX-{days.Value}"), "set");
        if (!at.IsAny("every", "each"))
            return null;
        if (at.Move(1).Weekday is { } weekday)
            return new TimeMatch(2, new SetMeaning($"XXXX-WXX-{weekday}"), "set");
        if (at.Move(1).In(TimeWordClass.Unit) is { } unit)
            return new TimeMatch(2, new SetMeaning(Value("1", unit.Value)), "set");
        if (at.Move(1).Count is { } count && at.Move(2).In(TimeWordClass.Unit) is { } units)
            return new TimeMatch(3, new SetMeaning(Value($"{count}", units.Value)), "set");
        return at.Move(1).In(TimeWordClass.Part) is { Value.Length: 2 } part
            ? new TimeMatch(2, new SetMeaning($"XXXX-XX-XXT{part.Value}"), "set")
            : null;
    }

    /// <summary>"9:30 a.m.", "10 p.m. on Tuesday", "15:00 GMT", "noon".</summary>
    public static TimeMatch? Clock(TimeCursor at)
    {
        var text = at.Text;
        if (at.IsAny("noon", "midnight"))
            return new TimeMatch(1, new TimeMeaning(at.Is("noon") ? "12:00" : "24:00", null), "clock");
        if (text.Length is 0 or > 5 || !char.IsAsciiDigit(text[0]))
            return null;
        var parts = text.Split(':', '.');
        if (
            parts.Length > 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || hour > 24
        )
            return null;
        var minute = 0;
        if (
            parts.Length == 2
            && (
                !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minute)
                || minute > 59
                || parts[1].Length != 2
            )
        )
            return null;
        var next = at.Move(1);
        var isAfternoon = next.IsAny("p.m.", "pm", "p.m");
        var isMorning = next.IsAny("a.m.", "am", "a.m");
        var zone = at.Move(isAfternoon || isMorning ? 2 : 1)
            .IsAny("GMT", "UTC", "EST", "EDT", "BST", "CET", "PST", "PDT", "ET", "local")
            ? 1
            : 0;
        if (
            !isAfternoon
            && !isMorning
            && !(
                parts.Length == 2
                && text.Contains(':', StringComparison.Ordinal)
                && (zone == 1 || at.Move(-1).IsAny("at", "around", "by", "until"))
            )
        )
            return null;
        if (isAfternoon && hour < 12)
            hour += 12;
        if (isMorning && hour == 12)
            hour = 0;
        var length =
            1
            + (isAfternoon || isMorning ? 1 : 0)
            + (zone == 1 && !at.Move(isAfternoon || isMorning ? 2 : 1).Is("local") ? 1 : 0);
        var time = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}");
        return WithDay(at, length, time);
    }

    // "10 p.m. on Tuesday", "6 a.m. yesterday".
    private static TimeMatch WithDay(TimeCursor at, int length, string time)
    {
        var day = at.Move(length);
        var gap = day.Is("on") ? 1 : 0;
        if (day.Move(gap).Weekday is { } weekday)
            return new TimeMatch(length + gap + 1, new TimeMeaning(time, new WeekdayMeaning(weekday, null)), "clock");
        if (gap == 0 && day.In(TimeWordClass.Day) is { } near && !day.Is("tonight"))
            return new TimeMatch(length + 1, new TimeMeaning(time, new NearDayMeaning(near.Number)), "clock");
        return new TimeMatch(length, new TimeMeaning(time, null), "clock");
    }

    /// <summary>"the morning", "in the evening", "that night": a part of the day last told.</summary>
    public static TimeMatch? PartOfDay(TimeCursor at)
    {
        if (!at.IsAny("the", "that") || at.Move(1).In(TimeWordClass.Part) is not { Value.Length: 2 } part)
            return null;
        return at.Is("that") || at.Move(-1).IsAny("in", "during")
            ? new TimeMatch(2, new TimeMeaning(part.Value, null), "part-of-day")
            : null;
    }

    /// <summary>"now", "recently", "the past", "the future", "at the moment".</summary>
    public static TimeMatch? Vague(TimeCursor at)
    {
        if (at.In(TimeWordClass.Vague) is { } word)
            return new TimeMatch(1, new VagueMeaning(word.Value), "vague");
        if (
            at.Is("the")
            && at.Move(1).IsAny("past", "future")
            && at.Move(2).In(TimeWordClass.Unit) is null
            && at.Move(2).Count is null
        )
            return
                !char.IsLetter(at.Move(2).Text.FirstOrDefault('.'))
                || at.Move(2).In(TimeWordClass.Preposition) is not null
                ? new TimeMatch(2, new VagueMeaning(at.Move(1).Is("past") ? "PAST_REF" : "FUTURE_REF"), "vague")
                : null;
        if (at.Is("the") && at.Move(1).IsAny("current", "present"))
            return null;
        if (at.IsAny("current"))
            return new TimeMatch(1, new VagueMeaning("PRESENT_REF"), "vague");
        if (at.Is("recent") && at.Move(1).In(TimeWordClass.Unit) is not null && at.Move(1).Text.EndsWith('s'))
            return new TimeMatch(2, new VagueMeaning("PAST_REF"), "vague");
        return at.Is("former") || !at.Is("future") || !at.Move(-1).IsAny("near", "foreseeable")
            ? null
            : new TimeMatch(1, new VagueMeaning("FUTURE_REF"), "vague");
    }
}
