using NewsApi.Storage;

namespace NewsApi.Archive;

/// <summary>The clock of what is stored: it gives instants that every database keeps as they are, so that an answer made from memory and a later one are the same.</summary>
internal sealed class ArchiveClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(base.GetUtcNow().UtcDateTime.ToWholeMicroseconds());
}
