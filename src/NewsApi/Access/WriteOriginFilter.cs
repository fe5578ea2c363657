using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using NewsApi.Archive;
using NewsApi.Changes;
using NewsApi.Hosting.Swagger;
using NewsApi.Http;

namespace NewsApi.Access;

/// <summary>Says of every request that may write who sent it, for the audit log, and whether it is one that was sent before.</summary>
internal sealed class WriteOriginFilter(AuditLog audit, IdempotencyKeys keys, TimeProvider clock) : IAsyncResourceFilter
{
    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (IsRead(context.HttpContext.Request))
            return next();
        var metadata = context.ActionDescriptor.EndpointMetadata;
        return metadata.OfType<RequiresScopeAttribute>().Single().Scope is Scope.Read ? next()
            : metadata.OfType<WritesManyAttribute>().Any() ? AuditOnceAsync(context, next)
            : AuditEachAsync(context, next);
    }

    private async Task AuditEachAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var origin = OriginOf(context);
        TellSequence(context.HttpContext.Response, origin.Receipt);
        if (IdempotencyKeys.Of(context.HttpContext.Request) is not { } key)
        {
            WriteOrigin.Current = origin;
            await next();
            return;
        }
        using var claim = keys.Claim(origin.Caller, key);
        var repeatable = await keys.ReadAsync(context.HttpContext.Request, origin.Caller, key, origin.At);
        WriteOrigin.Current = origin with { Repeatable = repeatable };
        await next();
    }

    private async Task AuditOnceAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (IdempotencyKeys.Of(context.HttpContext.Request) is not null)
            throw ProblemException.Field(
                ProblemTypes.InvalidRequest,
                IdempotencyKeys.Header,
                "This operation takes none: sent again as it is, it ends in the same archive."
            );
        var origin = OriginOf(context);
        await audit.AddAsync(origin.ToEntry(), context.HttpContext.RequestAborted);
        WriteOrigin.Current = origin with { IsAudited = true };
        await next();
    }

    private WriteOrigin OriginOf(ResourceExecutingContext context)
    {
        var (http, request) = (context.HttpContext, context.HttpContext.Request);
        return new WriteOrigin(
            clock.GetUtcNow().UtcDateTime,
            Callers.NameOf(http.User),
            OperationIds.Of((ControllerActionDescriptor)context.ActionDescriptor),
            // Encoded: nothing in it can break a line or hide.
            request.GetEncodedPathAndQuery(),
            http.Connection.RemoteIpAddress?.ToString(),
            Activity.Current?.Id ?? http.TraceIdentifier
        );
    }

    // A bulk import has it in its lines: its headers are sent before anything is written.
    private static void TellSequence(HttpResponse response, WriteReceipt receipt) =>
        response.OnStarting(() =>
        {
            if (response.StatusCode < 400 && receipt.Sequence is { } sequence)
                response.Headers[ChangeSequence.Header] = sequence.ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });

    private static bool IsRead(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
