namespace NewsApi.Extraction.Dates;

/// <summary>What a word says about time.</summary>
/// <param name="Value">A number, a TIMEX3 designator or the word itself, by class.</param>
internal readonly record struct TimeWord(TimeWordClass Class, string Value)
{
    public int Number => int.Parse(Value, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The classes of <c>Dates/time-words.tsv</c>.</summary>
internal enum TimeWordClass
{
    None,
    Month,
    Weekday,
    Weekdays,
    Unit,
    Number,
    Ordinal,
    Season,
    Part,
    Day,
    Vague,
    Set,
    Relative,
    Modifier,
    Preposition,
    Future,
}
