namespace NewsApi.Storage.Model;

/// <summary>Who stands behind a fact. What a person confirmed, edited or rejected outlives any later extraction.</summary>
public enum FactStatus
{
    /// <summary>Found by the extractor; the next extraction may replace it.</summary>
    Auto,

    /// <summary>A person says that it is right, or added it.</summary>
    Confirmed,

    /// <summary>A person changed it.</summary>
    Edited,

    /// <summary>A person says that it is wrong; it is kept so that it is not found again.</summary>
    Rejected,
}
