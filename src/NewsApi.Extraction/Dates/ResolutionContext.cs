namespace NewsApi.Extraction.Dates;

/// <summary>What open fields of a date are filled from.</summary>
/// <param name="PublishedOn">The day of publication.</param>
/// <param name="LastDate">The last day, month or year that the text told; the publication before any.</param>
/// <param name="NamedYear">The year that the sentence named before, if any: "In 2015 … and in May".</param>
internal readonly record struct ResolutionContext(DateOnly PublishedOn, DateOnly LastDate, Tense Tense, int? NamedYear);

/// <summary>A meaning with nothing open any more.</summary>
/// <param name="Value">The TIMEX3 value.</param>
internal readonly record struct Resolution(TimeExpressionType Type, string Value, EventDate? Date);
