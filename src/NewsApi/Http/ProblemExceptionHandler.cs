using Microsoft.AspNetCore.Diagnostics;
using NewsApi.Storage;

namespace NewsApi.Http;

/// <summary>The one place where exceptions become answers.</summary>
internal sealed class ProblemExceptionHandler(ArchiveFaults faults, ILogger<ProblemExceptionHandler> logger)
    : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext context,
        Exception exception,
        CancellationToken cancellation
    )
    {
        // Nobody is there to read an answer.
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested)
            return true;
        await Problems.WriteAsync(
            context,
            exception switch
            {
                ProblemException problem => Problems.Of(context, problem),
                BadHttpRequestException bad => Problems.Of(
                    context,
                    ProblemTypes.ForStatus(bad.StatusCode),
                    bad.StatusCode switch
                    {
                        StatusCodes.Status413PayloadTooLarge => "The body is larger than Limits:MaxRequestBytes.",
                        StatusCodes.Status408RequestTimeout =>
                            "The body came more slowly than Limits:MinBytesPerSecond.",
                        _ => "The request breaks the HTTP protocol.",
                    }
                ),
                _ when IsOutOfReach(exception) => OutOfReach(context, exception),
                _ => Unexpected(context, exception),
            }
        );
        return true;
    }

    // Files are written for the archive, its index, and answers of imports: what the system refuses is refused to all of them.
    private bool IsOutOfReach(Exception exception) => exception is IOException || faults.IsOutOfReach(exception);

    private Microsoft.AspNetCore.Mvc.ProblemDetails OutOfReach(HttpContext context, Exception exception)
    {
        logger.LogError("The archive is out of reach: {Reason}", (exception.InnerException ?? exception).Message);
        return Problems.Of(
            context,
            ProblemTypes.Unavailable,
            $"The archive could not be read or written: {faults.Reason}. The log says why."
        );
    }

    private Microsoft.AspNetCore.Mvc.ProblemDetails Unexpected(HttpContext context, Exception exception)
    {
        // Encoded: a line break in a path must not begin a line of the log.
        var path = context.Request.Path.ToUriComponent();
        logger.LogError(exception, "Unhandled: {Method} {Path}", context.Request.Method, path);
        return Problems.Of(
            context,
            ProblemTypes.Unexpected,
            "The request could not be carried out. The log has the reason under this trace id."
        );
    }
}
