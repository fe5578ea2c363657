namespace NewsApi.Articles;

/// <summary>What becomes of articles that are nearly the same as one that came before.</summary>
public enum DuplicateFilter
{
    /// <summary>They are found like all others.</summary>
    Keep,

    /// <summary>They are left out.</summary>
    Skip,

    /// <summary>Nothing else is found.</summary>
    Only,
}
