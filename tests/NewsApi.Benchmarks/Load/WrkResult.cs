namespace NewsApi.Benchmarks.Load;

/// <summary>What wrk counted in one run, and what the server took for it.</summary>
/// <param name="Refused">Answers other than 2xx and 3xx.</param>
/// <param name="Broken">Requests without an answer.</param>
internal sealed record WrkResult(
    long Requests,
    double Seconds,
    long Refused,
    long Broken,
    double MedianMilliseconds,
    double P99Milliseconds,
    TimeSpan ServerCpu
)
{
    public double Rate => Requests / Seconds;

    public double CpuMilliseconds => ServerCpu.TotalMilliseconds / Requests;
}
