using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace NewsApi.Http;

/// <summary>Makes problem answers (RFC 9457), all of one shape.</summary>
public static class Problems
{
    public const string MediaType = "application/problem+json";

    public static ProblemException ArticleNotFound(ResourceKey key) =>
        new(ProblemTypes.ArticleNotFound, $"No article has the id or slug '{key}'.") { MissingArticle = key };

    public static ProblemException CorrectionNotFound(ResourceKey article, int id) =>
        new(ProblemTypes.CorrectionNotFound, $"Article '{article}' has no correction {id}.");

    public static ProblemException RevisionNotFound(long article, int revision) =>
        new(
            ProblemTypes.RevisionNotFound,
            $"Article {article} had no revision {revision}, or it was not kept; the list of its revisions tells."
        );

    public static ProblemException EntityNotFound(ResourceKey key) =>
        new(ProblemTypes.EntityNotFound, $"No entity has the id or slug '{key}'.");

    public static ProblemException QuoteNotFound(long id) =>
        new(ProblemTypes.QuoteNotFound, $"No quote has the id {id}.") { MissingQuote = id };

    public static ProblemException EventNotFound(long id) =>
        new(ProblemTypes.EventNotFound, $"No timeline event has the id {id}.") { MissingEvent = id };

    /// <summary>The body of a problem answer.</summary>
    public static ProblemDetails Of(HttpContext context, ProblemType type, string detail)
    {
        var problem = new ProblemDetails
        {
            Type = type.Uri,
            Title = type.Title,
            Status = type.Status,
            Detail = detail,
            Instance = context.Request.Path,
        };
        problem.Extensions["code"] = type.Code;
        problem.Extensions["traceId"] = Activity.Current?.Id ?? context.TraceIdentifier;
        return problem;
    }

    public static ProblemDetails Of(HttpContext context, ProblemException exception)
    {
        var problem = Of(context, exception.Type, exception.Message);
        foreach (var (name, value) in exception.Members)
            problem.Extensions[name] = value;
        if (exception.Errors.Count > 0)
            problem.Extensions["errors"] = exception.Errors;
        return problem;
    }

    public static async Task WriteAsync(HttpContext context, ProblemDetails problem)
    {
        context.Response.StatusCode = problem.Status!.Value;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = "5";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        await context.Response.WriteAsJsonAsync(problem, options: null, contentType: MediaType);
    }
}
