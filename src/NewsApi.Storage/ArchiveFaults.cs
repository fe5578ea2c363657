namespace NewsApi.Storage;

/// <summary>Tells failures of what is around the archive, such as a full disk or a lock, from faults of the program.</summary>
public abstract class ArchiveFaults
{
    /// <summary>Why an archive of this kind is out of reach, as far as all may know: goes on from "could not be stored: ".</summary>
    public abstract string Reason { get; }

    /// <summary>Whether the archive could not be read or written as things are; tried again later, it may work.</summary>
    public bool IsOutOfReach(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (IsOutOfReachItself(cause))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether the server that has the archive is out of reach or is being replaced by another, so that what did not get as far as its
    /// commit is worth trying again in a moment.
    /// </summary>
    public virtual bool IsPassing(Exception exception) => false;

    protected abstract bool IsOutOfReachItself(Exception exception);
}
