using System.IO.Compression;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NewsApi.Hosting;
using NewsApi.Http;
using NewsApi.Imports.Feeds;

namespace NewsApi.Imports.Bulk;

/// <summary>The body of a bulk import as lines, unpacked as they are asked for.</summary>
public sealed class BulkBody(IOptions<LimitOptions> options, IHostApplicationLifetime lifetime)
{
    /// <exception cref="ProblemException">415: it has no media type, or is packed in a way that is not known.</exception>
    internal IAsyncEnumerable<BulkLine> Read(HttpContext context, CancellationToken cancellation)
    {
        LiftLimits(context);
        var encoding = context.Request.Headers.ContentEncoding.ToString();
        Stream body = encoding.ToLowerInvariant() switch
        {
            "" or "identity" => context.Request.Body,
            "gzip" or "x-gzip" => new GZipStream(context.Request.Body, CompressionMode.Decompress),
            _ => throw new ProblemException(
                ProblemTypes.UnsupportedMediaType,
                "A bulk import is sent as it is, or with Content-Encoding: gzip."
            ),
        };
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var format))
            throw new ProblemException(
                ProblemTypes.UnsupportedMediaType,
                $"The request needs a Content-Type: {NdjsonMedia.Type}, {ArticleFormats.Rss} or {ArticleFormats.Atom}."
            );
        if (!format.MediaType.Equals(NdjsonMedia.Type, StringComparison.OrdinalIgnoreCase))
            return FeedReader.ReadAsync(body, options.Value.MaxRequestBytes, cancellation);
        return EndingAsync(body, cancellation);
    }

    private void LiftLimits(HttpContext context)
    {
        var most = options.Value.MaxBulkBytes;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = most == 0 ? null : most;
        // Many clients send all before they read anything.
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
            rate.MinDataRate = null;
    }

    // Where the body breaks off, or the server is told to stop, the lines before it are imported, and the last result tells why
    // there are no more.
    private async IAsyncEnumerable<BulkLine> EndingAsync(
        Stream body,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var stopping = lifetime.ApplicationStopping;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stopping);
        var lines = LineSplitter.SplitAsync(body, options.Value.MaxBulkLineBytes, either.Token);
        await using var line = lines.GetAsyncEnumerator(CancellationToken.None);
        for (var number = 1L; ; number = line.Current.Number + 1)
        {
            BulkLine? broken = null;
            try
            {
                if (!await line.MoveNextAsync())
                    yield break;
            }
            catch (InvalidDataException)
            {
                broken = Broken(number, ProblemTypes.NotImportable, "The gzip stream is damaged from here on.");
            }
            catch (BadHttpRequestException exception) when (exception.StatusCode == 413 && number > 1)
            {
                broken = Broken(number, ProblemTypes.TooLarge, "The body is larger than Limits:MaxBulkBytes.");
            }
            catch (OperationCanceledException)
                when (stopping.IsCancellationRequested && !cancellation.IsCancellationRequested)
            {
                broken = Broken(
                    number,
                    ProblemTypes.Unavailable,
                    "The server is stopping: this line and those after it were not read. Send them again."
                );
            }
            yield return broken ?? line.Current;
            if (broken is not null)
                yield break;
        }
    }

    private static BulkLine Broken(long number, ProblemType type, string detail) =>
        new(number, [], new ProblemException(type, detail));
}
