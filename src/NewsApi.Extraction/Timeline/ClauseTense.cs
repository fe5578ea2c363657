namespace NewsApi.Extraction.Timeline;

/// <summary>The tense of a clause's verb; the perfect counts as present, for it tells what is so now.</summary>
internal enum ClauseTense
{
    /// <summary>No verb was found.</summary>
    None,
    Past,
    Present,
    Future,
}
