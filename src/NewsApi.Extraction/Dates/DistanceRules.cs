namespace NewsApi.Extraction.Dates;

/// <summary>Matchers of dates that are so far from the publication or from another date.</summary>
internal static class DistanceRules
{
    /// <summary>"three years ago", "less than a year ago", "two days later", "a week earlier", "several years ago".</summary>
    public static TimeMatch? Distance(TimeCursor at)
    {
        var isLimit = at.Is("less") && at.Move(1).Is("than");
        var start = isLimit ? 2 : Hedge(at);
        var quantity = Quantities.At(at.Move(start));
        var unitAt = start + quantity.Length;
        if (quantity.Length > 0 && at.Move(unitAt).In(TimeWordClass.Between) is not null)
            unitAt++;
        if (at.Move(unitAt).In(TimeWordClass.Unit) is not { } unit)
            return null;
        var next = unitAt + 1;
        // "a week or so ago", "a year and a half ago".
        if (at.Move(next).Is("or") && at.Move(next + 1).Is("so"))
            next += 2;
        else if (at.Move(next).Is("and") && at.Move(next + 1).Is("a") && at.Move(next + 2).Is("half"))
            next += 3;
        if (quantity.Length == 0)
            return Uncounted(at, unitAt, next);
        if (at.Move(next).IsAny("ago", "back"))
        {
            if (at.Move(next).Is("back") && !quantity.IsVague)
                return null;
            Meaning meaning = quantity.IsVague
                ? new VagueMeaning("PAST_REF")
                : new DistanceMeaning(-quantity.Count, unit.Value, FromLastDate: false, isLimit);
            return new TimeMatch(next + 1, meaning, isLimit ? "less-than-ago" : "ago");
        }
        if (at.Move(next).Is("from") && at.Move(next + 1).IsAny("now", "today"))
            return new TimeMatch(next + 2, new DistanceMeaning(quantity.Count, unit.Value, false, isLimit), "ago");
        return Relation(at.Move(next)) is { } direction
            ? new TimeMatch(
                next + 1,
                quantity.IsVague && unit.Value is not "D"
                    ? new VagueMeaning(direction < 0 ? "PAST_REF" : "FUTURE_REF")
                    : new DistanceMeaning(direction * quantity.Count, unit.Value, FromLastDate: true, IsLimit: false),
                "from-last-date"
            )
            : null;
    }

    // "years ago", "years later": how many is not told.
    private static TimeMatch? Uncounted(TimeCursor at, int unitAt, int next) =>
        unitAt == 0 && at.Text.EndsWith('s') && at.Move(next).IsAny("ago", "later", "earlier")
            ? new TimeMatch(next + 1, new VagueMeaning("PAST_REF"), "ago")
            : null;

    // "ten days before the shooting" lasts; "ten days before" is a date.
    private static int? Relation(TimeCursor at)
    {
        if (at.IsAny("later", "afterwards"))
            return 1;
        if (at.IsAny("earlier", "previously"))
            return at.Move(1).Is("than") ? null : -1;
        return at.Is("before") && !char.IsLetterOrDigit(at.Move(1).Text.FirstOrDefault('.')) ? -1 : null;
    }

    // "about", "more than", "at least".
    private static int Hedge(TimeCursor at)
    {
        // "some 30 years ago" is about 30; "some years ago" is several.
        if (at.In(TimeWordClass.Hedge) is null || (at.Is("some") && at.Move(1).In(TimeWordClass.Unit) is not null))
            return 0;
        return at.Move(1).IsAny("than", "least", "over", "about") ? 2 : 1;
    }
}
