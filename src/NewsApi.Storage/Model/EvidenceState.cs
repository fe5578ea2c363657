namespace NewsApi.Storage.Model;

/// <summary>What became of the words that a fact rests on since it was found or a person last said where they are.</summary>
public enum EvidenceState
{
    /// <summary>They stand where they stood.</summary>
    Exact,

    /// <summary>The text changed around them, and they were found elsewhere.</summary>
    Moved,

    /// <summary>The text has them no more: the fact points at no characters.</summary>
    Orphaned,
}
