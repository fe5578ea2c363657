namespace NewsApi.Extraction.Dates;

/// <summary>What open fields of a date are filled from.</summary>
/// <param name="PublishedOn">The day of publication.</param>
/// <param name="Told">What the text told before.</param>
/// <param name="Tense">Of the verb that governs the date.</param>
/// <param name="LaterDay">A day that the rest of the sentence tells, for a clock time before it; null where there is none.</param>
internal readonly record struct ResolutionContext(
    DateOnly PublishedOn,
    ToldDates Told,
    Tense Tense,
    Meaning? LaterDay = null
)
{
    /// <summary>The year that the sentence named; null also where that is over and the date is to come: "chosen in 1997, will join on March 12".</summary>
    public int? NamedYear => Tense == Tense.Future && Told.NamedYear < PublishedOn.Year ? null : Told.NamedYear;
}

/// <summary>A meaning with nothing open any more.</summary>
/// <param name="Value">The TIMEX3 value.</param>
internal readonly record struct Resolution(TimeExpressionType Type, string Value, EventDate? Date);
