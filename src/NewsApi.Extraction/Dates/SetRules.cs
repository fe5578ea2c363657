using System.Globalization;

namespace NewsApi.Extraction.Dates;

/// <summary>Matchers of times that come again.</summary>
internal static class SetRules
{
    /// <summary>"every Friday", "each year", "daily", "Mondays", "every other year", "per day", "once a week".</summary>
    public static TimeMatch? Set(TimeCursor at)
    {
        // "annual sales" measure a year, they do not come again.
        if (at.In(TimeWordClass.Set) is { } word)
            return at.Move(1).In(TimeWordClass.Amount) is null ? Match(1, word.Value) : null;
        if (at.IsCapitalized && at.In(TimeWordClass.Weekdays) is { } days)
            return at.Move(1).Is("for") ? null : Match(1, $"XXXX-WXX-{days.Value}");
        if (
            at.Weekday is { } night
            && at.Move(1).In(TimeWordClass.Part) is { Value.Length: 2 } p
            && at.Move(1).Text[^1] == 's'
        )
            return Match(2, $"XXXX-WXX-{night}T{p.Value}");
        // "miles per hour" is a speed.
        if (at.Is("per") && at.Move(1).In(TimeWordClass.Unit) is { Value: not ("TH" or "TM" or "TS") } rate)
            return Match(2, Durations.Value("1", rate.Value));
        if (
            at.IsAny("a", "an")
            && at.Move(-1).IsAny("once", "twice", "times")
            && at.Move(1).In(TimeWordClass.Unit) is { } often
        )
            return Match(2, Durations.Value("1", often.Value));
        return at.IsAny("every", "each") ? Every(at) : null;
    }

    private static TimeMatch? Every(TimeCursor at)
    {
        var next = at.Move(1);
        if (next.Is("other") && at.Move(2).In(TimeWordClass.Unit) is { } second)
            return Match(3, Durations.Value("2", second.Value));
        if (next.Weekday is { } weekday)
            return Match(2, $"XXXX-WXX-{weekday}");
        if (next.Month is { } month)
            return Match(2, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"));
        if (next.In(TimeWordClass.Season) is { } season)
            return Match(2, $"XXXX-{season.Value}");
        if (next.In(TimeWordClass.Unit) is { } unit)
            return Match(2, Durations.Value("1", unit.Value));
        if (
            Quantities.At(next) is { Length: > 0, IsVague: false } many
            && next.Move(many.Length).In(TimeWordClass.Unit) is { } units
        )
            return Match(
                2 + many.Length,
                Durations.Value(many.Count.ToString(CultureInfo.InvariantCulture), units.Value)
            );
        return next.In(TimeWordClass.Part) is { Value.Length: 2 } part ? Match(2, $"XXXX-XX-XXT{part.Value}") : null;
    }

    private static TimeMatch Match(int length, string value) => new(length, new SetMeaning(value), "set");
}
