namespace NewsApi.Http;

/// <summary>Who stands behind a fact.</summary>
public enum FactState
{
    /// <summary>Found by the extractor; the next extraction may replace it.</summary>
    Auto,

    /// <summary>A person says that it is right, or added it.</summary>
    Confirmed,

    /// <summary>A person changed it.</summary>
    Edited,

    /// <summary>A person says that it is wrong.</summary>
    Rejected,
}
