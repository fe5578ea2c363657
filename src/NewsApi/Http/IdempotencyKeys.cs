using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsApi.Archive;

namespace NewsApi.Http;

/// <summary>The header <c>Idempotency-Key</c>: which requests repeat which, and which are on their way.</summary>
internal sealed class IdempotencyKeys(IOptions<JsonOptions> json)
{
    public const string Header = "Idempotency-Key";

    // A body is read twice; what is larger than this waits on disk in between.
    private const int MaxBufferedBytes = 1024 * 1024;

    private readonly ConcurrentDictionary<(string Caller, string Key), bool> inFlight = new();

    /// <summary>The key of the request, without quotation marks; null where there is none.</summary>
    /// <exception cref="ProblemException">400: it is no key.</exception>
    public static string? Of(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.Headers.TryGetValue(Header, out var header))
            return null;
        var key = header.ToString();
        // As a structured field it is in quotation marks (draft-ietf-httpapi-idempotency-key-header); most clients send it bare.
        if (key is ['"', .. var inner, '"'])
            key = inner;
        var isKey =
            key.Length is > 0 and <= Storage.Model.IdempotentWrite.MaxKeyLength && key.All(c => c is > ' ' and <= '~');
        return isKey
            ? key
            : throw ProblemException.Field(
                ProblemTypes.InvalidRequest,
                Header,
                $"It must be 1 to {Storage.Model.IdempotentWrite.MaxKeyLength} visible ASCII characters, best a UUID."
            );
    }

    /// <summary>Claims the key for as long as the request is on its way.</summary>
    /// <exception cref="ProblemException">409: the same key is on its way already.</exception>
    public IDisposable Claim(string caller, string key) =>
        inFlight.TryAdd((caller, key), true)
            ? new Claimed(inFlight, (caller, key))
            : throw new ProblemException(
                ProblemTypes.IdempotencyKeyInUse,
                "A request with this Idempotency-Key is on its way; ask again when it is answered."
            );

    /// <summary>Reads the body, and leaves it to be read again.</summary>
    public async Task<RepeatableRequest> ReadAsync(HttpRequest request, string caller, string key, DateTime at)
    {
        request.EnableBuffering(MaxBufferedBytes);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Path}\n{request.QueryString}\n{request.ContentType}\n"));
        var buffer = new byte[64 * 1024];
        while (await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted) is > 0 and var count)
            hash.AppendData(buffer, 0, count);
        request.Body.Position = 0;
        return new RepeatableRequest(caller, key, hash.GetHashAndReset(), at, json.Value.JsonSerializerOptions);
    }

    private sealed class Claimed(
        ConcurrentDictionary<(string Caller, string Key), bool> inFlight,
        (string Caller, string Key) key
    ) : IDisposable
    {
        public void Dispose() => inFlight.TryRemove(key, out _);
    }
}
