namespace NewsApi.Access;

/// <summary>What a caller may do. Each scope includes those before it.</summary>
public enum Scope
{
    /// <summary>Read the archive, and have texts read that are not stored.</summary>
    Read,

    /// <summary>Bring articles in, also newer versions of those that are there.</summary>
    Import,

    /// <summary>Change and delete articles, and correct what was read in them.</summary>
    Curate,

    /// <summary>See who wrote what.</summary>
    Admin,
}
