namespace NewsApi.Http;

/// <summary>Tells browsers to do no more with an answer than it is for.</summary>
internal static class SecurityHeaders
{
    // An answer of the API is data: nothing in it runs, loads or is framed.
    private const string ForData = "default-src 'none'; frame-ancestors 'none'";

    // Swagger UI runs its own scripts, styles its elements one by one, and shows an icon that stands in its style sheet.
    private const string ForPages =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        // At the last moment: an error that becomes a problem takes back what was set before it.
        context.Response.OnStarting(AddAsync, context);
        return next(context);
    }

    public static void AddTo(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/swagger") ? ForPages : ForData;
    }

    private static Task AddAsync(object state)
    {
        AddTo((HttpContext)state);
        return Task.CompletedTask;
    }
}
