using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NewsApi.Http;

/// <summary>Problems that tell what is wrong with each field, by its name on the wire.</summary>
internal static class ValidationProblems
{
    public static ProblemException Of(ProblemType type, ValidationResult verdict) =>
        Of(type, verdict.Errors.GroupBy(e => e.PropertyName, e => e.ErrorMessage));

    /// <summary>What model binding and the validators found, as the answer of the framework's own 400.</summary>
    public static IActionResult Of(ActionContext context)
    {
        var errors = context
            .ModelState.Where(entry => entry.Value!.Errors.Count > 0)
            .SelectMany(entry => entry.Value!.Errors, (entry, error) => (entry.Key, Message: MessageOf(error)))
            .GroupBy(pair => pair.Key, pair => pair.Message);
        var isMalformed = context.ModelState.Any(entry => entry.Value!.Errors.Any(IsJsonError));
        return new ProblemResult(Of(isMalformed ? ProblemTypes.MalformedJson : ProblemTypes.InvalidRequest, errors));
    }

    private static ProblemException Of(ProblemType type, IEnumerable<IGrouping<string, string>> errors)
    {
        var byField = errors
            .GroupBy(group => WireName(group.Key), group => group)
            .ToDictionary(group => group.Key, group => group.SelectMany(messages => messages).Distinct().ToArray());
        return new ProblemException(type, string.Join(" ", byField.SelectMany(pair => pair.Value).Take(3)))
        {
            Errors = byField,
        };
    }

    private static bool IsJsonError(ModelError error) => error.Exception is System.Text.Json.JsonException;

    // The serializer's own words name types of the program; the path is what the client can use.
    private static string MessageOf(ModelError error) =>
        error.Exception is System.Text.Json.JsonException json ? JsonErrors.Message(json)
        : error.ErrorMessage.Length > 0 ? error.ErrorMessage
        : "The value is not valid.";

    /// <summary><c>$.source.name</c> and <c>Source.Name</c> are <c>source.name</c>; the whole body is <c>body</c>.</summary>
    public static string WireName(string path)
    {
        var name = path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path;
        return name is "" or "$" ? "body" : string.Join('.', name.Split('.').Select(CamelCase));
    }

    private static string CamelCase(string part) =>
        part.Length == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..];

    // Written as it is: a problem is answered whatever the client accepts.
    private sealed class ProblemResult(ProblemException problem) : IActionResult
    {
        public Task ExecuteResultAsync(ActionContext context) =>
            Problems.WriteAsync(context.HttpContext, Problems.Of(context.HttpContext, problem));
    }
}
