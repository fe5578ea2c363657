using System.Diagnostics;

namespace NewsApi.CommandLine;

/// <summary>How far a command is: written by what works, read by what shows it.</summary>
/// <param name="unit">What is counted, in the plural.</param>
internal sealed class Meter(string unit)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private long done;
    private long position;

    public string Unit => unit;

    /// <summary>What <see cref="Position"/> ends at; null where that is not known.</summary>
    public long? End { get; set; }

    /// <summary>How many of the unit are done.</summary>
    public long Done => Interlocked.Read(ref done);

    /// <summary>How far the work is on its way to <see cref="End"/>, which may be counted in something else.</summary>
    public long Position => Interlocked.Read(ref position);

    public TimeSpan Elapsed => watch.Elapsed;

    public double PerSecond => Done / Math.Max(Elapsed.TotalSeconds, 0.001);

    public void Count(long more = 1) => Interlocked.Add(ref done, more);

    public void Advance(long by) => Interlocked.Add(ref position, by);

    /// <summary>Where the unit is also the way: <paramref name="place"/> of <paramref name="end"/> are done.</summary>
    public void MoveTo(long place, long end)
    {
        End = end;
        Interlocked.Exchange(ref position, place);
        Interlocked.Exchange(ref done, place);
    }

    public override string ToString() => FormattableString.Invariant($"{Done:N0} {unit}, {PerSecond:N0}/s");
}
