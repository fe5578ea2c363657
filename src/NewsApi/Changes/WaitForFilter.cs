using System.Globalization;
using Microsoft.AspNetCore.Mvc.Filters;
using NewsApi.Http;

namespace NewsApi.Changes;

/// <summary>Lets a read with <c>waitFor</c> wait until this server shows that change.</summary>
internal sealed class WaitForFilter(AwaitedChanges changes) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.Query.TryGetValue(ChangeSequence.Parameter, out var value))
            await changes.WaitAsync(Parse(value), http.RequestAborted);
        await next();
    }

    /// <exception cref="ProblemException">400: it is no number of a change.</exception>
    private static long Parse(string? value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : throw ProblemException.Field(
                ProblemTypes.InvalidRequest,
                ChangeSequence.Parameter,
                $"It must be the number of a change, as the header {ChangeSequence.Header} of a write gives it."
            );
}
