namespace NewsApi.Changes;

/// <summary>How far the change log was after a write, and how far it must be for a read: what lets a client find at one server what it wrote at another.</summary>
internal static class ChangeSequence
{
    /// <summary>The header that every write is answered with: the change by which the change log holds it.</summary>
    public const string Header = "Change-Sequence";

    /// <summary>The parameter that every read takes: the change that it must show.</summary>
    public const string Parameter = "waitFor";
}
