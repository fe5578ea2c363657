using System.Diagnostics;
using Microsoft.Extensions.Options;
using NewsApi.Hosting;
using NewsApi.Storage;

namespace NewsApi.Http;

/// <summary>
/// Answers a read anew whose database server went away in the midst of it, while another takes its place: it changed nothing, and
/// nothing of it was sent.
/// </summary>
internal sealed class PatientReads(RequestDelegate next, ArchiveFaults faults, IOptions<DatabaseOptions> options)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly TimeSpan patience = TimeSpan.FromSeconds(options.Value.PatienceSeconds);

    public Task InvokeAsync(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? ReadAsync(context)
            : next(context);

    private async Task ReadAsync(HttpContext context)
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await next(context);
                return;
            }
            catch (Exception exception)
                when (faults.IsPassing(exception)
                    && !context.Response.HasStarted
                    && Stopwatch.GetElapsedTime(begun) < patience
                )
            {
                await Task.Delay(Pause, context.RequestAborted);
            }
        }
    }
}
