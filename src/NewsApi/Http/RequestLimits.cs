using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using NewsApi.Access;
using NewsApi.Hosting;

namespace NewsApi.Http;

/// <summary>How many requests a minute each key and each address may send, and how many imports run at the same time (429).</summary>
internal sealed class RequestLimits : IConfigureOptions<RateLimiterOptions>, IDisposable
{
    /// <summary>The policy of operations of which each takes much.</summary>
    public const string Imports = "imports";

    // An import takes seconds to minutes.
    private const int ImportRetrySeconds = 5;

    private readonly LimitOptions limits;
    private readonly ApiKeys keys;
    private readonly PartitionedRateLimiter<HttpContext> limiter;

    public RequestLimits(IOptions<LimitOptions> options, ApiKeys keys)
    {
        (limits, this.keys) = (options.Value, keys);
        limiter = PartitionedRateLimiter.Create<HttpContext, string>(QuotaOf);
    }

    public void Dispose() => limiter.Dispose();

    public void Configure(RateLimiterOptions options)
    {
        options.GlobalLimiter = limiter;
        options.AddPolicy(
            Imports,
            _ =>
                RateLimitPartition.GetConcurrencyLimiter(
                    Imports,
                    _ => new ConcurrencyLimiterOptions { PermitLimit = limits.ConcurrentImports }
                )
        );
        options.OnRejected = (rejected, _) => new ValueTask(RefuseAsync(rejected));
    }

    /// <summary>Tells who is limited what is left (draft-ietf-httpapi-ratelimit-headers).</summary>
    public Task TellAsync(HttpContext context, RequestDelegate next)
    {
        var quota = CallerOf(context).PerMinute;
        if (quota > 0)
            context.Response.OnStarting(() => TellAsync(context, quota));
        return next(context);
    }

    private Task TellAsync(HttpContext context, int quota)
    {
        var left = Math.Max(0, limiter.GetStatistics(context)?.CurrentAvailablePermits ?? quota);
        var full = Math.Ceiling((quota - left) * 60.0 / quota);
        var headers = context.Response.Headers;
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"minute\";q={quota};w=60");
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"minute\";r={left};t={full}");
        return Task.CompletedTask;
    }

    private RateLimitPartition<string> QuotaOf(HttpContext context)
    {
        var (name, perMinute) = CallerOf(context);
        return perMinute == 0
            ? RateLimitPartition.GetNoLimiter(name)
            : RateLimitPartition.GetTokenBucketLimiter(name, _ => Bucket(perMinute));
    }

    // A bucket, not a window: who waited may send a minute's worth at once, and then as fast as it fills.
    private static TokenBucketRateLimiterOptions Bucket(int perMinute) =>
        new()
        {
            TokenLimit = perMinute,
            TokensPerPeriod = Math.Max(1, perMinute / 60),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 60.0 / perMinute)),
            AutoReplenishment = false,
            QueueLimit = 0,
        };

    private (string Name, int PerMinute) CallerOf(HttpContext context)
    {
        // Who asks from this machine could as well stop the server; a proxy here asks for others.
        var address = context.Connection.RemoteIpAddress;
        if (
            (address is null || IPAddress.IsLoopback(address))
            && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        )
            return ("here", 0);
        if (Credentials.Of(context.Request) is { } text && keys.FindAsLastRead(text) is { } key)
            return (Callers.Key(key.KeyId), limits.KeyRequestsPerMinute);
        return (NetworkOf(address), limits.RequestsPerMinute);
    }

    // Whoever has one IPv6 address has 2^64 of them.
    private static string NetworkOf(IPAddress? address) =>
        address switch
        {
            null => "",
            { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(
                address.GetAddressBytes().AsSpan(0, 8)
            ),
            _ => address.MapToIPv4().ToString(),
        };

    private static async Task RefuseAsync(OnRejectedContext rejected)
    {
        var context = rejected.HttpContext;
        var isQuota = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
        var seconds = isQuota ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : ImportRetrySeconds;
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var detail = isQuota
            ? "The requests of this minute are used up: Limits:RequestsPerMinute, or Limits:KeyRequestsPerMinute with a key."
            : "As many imports as may run at the same time are running: Limits:ConcurrentImports.";
        await Problems.WriteAsync(context, Problems.Of(context, ProblemTypes.TooManyRequests, detail));
    }
}
