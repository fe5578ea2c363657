namespace NewsApi.Storage;

/// <summary>What every database keeps of an instant.</summary>
public static class Instants
{
    /// <summary>The instant without what is finer than a microsecond.</summary>
    public static DateTime ToWholeMicroseconds(this DateTime instant) =>
        new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMicrosecond), instant.Kind);
}
