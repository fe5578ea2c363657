namespace NewsApi.Search;

/// <summary>How exactly words must be spelt.</summary>
public enum Fuzziness
{
    /// <summary>As they are written.</summary>
    Off,

    /// <summary>A word that no article has matches its near neighbours.</summary>
    Auto,
}
