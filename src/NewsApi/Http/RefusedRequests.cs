using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace NewsApi.Http;

/// <summary>
/// Gives a problem body to what the web server refuses before the program sees it: no HTTP, a path that cannot be decoded, headers
/// that are too large or too slow. Kestrel tells of these by an event, answers with an empty body, and ends the connection.
/// </summary>
internal sealed class RefusedRequests : IObserver<KeyValuePair<string, object?>>
{
    /// <summary>https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/diagnostics</summary>
    public const string Event = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // Of HTTP/2 a connection has many requests, and its bytes are frames.
        if (
            value.Value is IFeatureCollection features
            && features.Get<IHttp2StreamIdFeature>() is null
            && features.Get<IConnectionTransportFeature>() is { } connection
        )
            Answer(new DefaultHttpContext(features), connection);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private static void Answer(HttpContext context, IConnectionTransportFeature connection)
    {
        var type = ProblemTypes.ForStatus(context.Response.StatusCode);
        var isKnown = type.Status == context.Response.StatusCode;
        if (context.Response.HasStarted || !isKnown || HttpMethods.IsHead(context.Request.Method ?? ""))
            return;
        var problem = Problems.Of(context, type, $"{type.Title}: the web server could not read it.");
        problem.Instance = context.Request.Path.HasValue ? context.Request.Path.Value : "/";
        var body = JsonSerializer.SerializeToUtf8Bytes(problem, JsonSerializerOptions.Web);
        context.Response.ContentType = Problems.MediaType;
        context.Response.ContentLength = body.Length;
        context.Response.Headers.Connection = "close";
        SecurityHeaders.AddTo(context);
        // Nothing is waited for here: what the buffer of the connection does not take at once is not sent.
        if (!context.Response.StartAsync().IsCompletedSuccessfully)
            return;
        // Behind the head, past the program's own way to write a body, which is made for requests that were read.
        connection.Transport.Output.Write(body);
        _ = connection.Transport.Output.FlushAsync().AsTask();
    }
}
