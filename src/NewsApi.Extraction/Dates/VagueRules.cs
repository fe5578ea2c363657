namespace NewsApi.Extraction.Dates;

/// <summary>Matchers of words that point into the past, the present or the future and name no date.</summary>
internal static class VagueRules
{
    /// <summary>"now", "recently", "in the past", "the near future", "these days", "recent years", "at the moment".</summary>
    public static TimeMatch? Vague(TimeCursor at)
    {
        // "now that" gives a reason, no time.
        if (at.In(TimeWordClass.Vague) is { } word)
            return at.Is("now") && at.Move(1).Is("that") ? null : Match(1, word.Value);
        if (at.In(TimeWordClass.VagueAdjective) is { } adjective && IsUnits(at.Move(1)))
            return Match(2, adjective.Value);
        if (at.IsAny("the") && at.Move(1).In(TimeWordClass.VagueAdjective) is { } definite && IsUnits(at.Move(2)))
            return at.Move(1).IsAny("past", "last") ? null : Match(3, definite.Value);
        if (at.Is("these") && at.Move(1).Is("days"))
            return Match(2, "PRESENT_REF");
        if (at.Is("right") && at.Move(1).Is("now"))
            return Match(2, "PRESENT_REF");
        return AfterPreposition(at);
    }

    private static bool IsUnits(TimeCursor at) => at.In(TimeWordClass.Unit) is not null && at.Text.EndsWith('s');

    private static TimeMatch? AfterPreposition(TimeCursor at)
    {
        var before = at.Move(-1);
        if (at.IsAny("at", "to") && at.Move(1).IsAny("present", "date"))
            return at.Is("at") == at.Move(1).Is("present") && IsEnd(at.Move(2)) ? Match(2, "PRESENT_REF") : null;
        if (!at.Is("the"))
            return null;
        if (before.Is("at") && at.Move(1).IsAny("time", "moment"))
            return at.Move(2).Is("of") ? null : Match(2, at.Move(1).Is("time") ? "PAST_REF" : "PRESENT_REF");
        if (at.Move(1).Is("near") && at.Move(2).IsAny("future", "term"))
            return Match(3, "FUTURE_REF");
        if (at.Move(1).Is("future") && !char.IsLetter(at.Move(2).Text.FirstOrDefault('.')))
            return Match(2, "FUTURE_REF");
        if (before.IsAny("in", "for") && at.Move(1).IsAny("past", "future") && IsEnd(at.Move(2)))
            return Match(2, at.Move(1).Is("past") ? "PAST_REF" : "FUTURE_REF");
        return null;
    }

    // Not "in the past three years", not "the future king".
    private static bool IsEnd(TimeCursor at) =>
        at.In(TimeWordClass.Unit) is null && at.Count is null && !at.IsAny("few", "several", "couple", "decade", "of");

    private static TimeMatch Match(int length, string value) => new(length, new VagueMeaning(value), "vague");
}
