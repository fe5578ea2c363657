using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using NewsApi.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Hosting.Swagger;

/// <summary>Declares every status that an operation can answer, the problems typed.</summary>
internal sealed class ProblemResponses(IOptions<AccessOptions> access) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var responses = operation.Responses ??= [];
        var problem = context.SchemaGenerator.GenerateSchema(typeof(ProblemResponse), context.SchemaRepository);
        foreach (var status in StatusesOf(context))
        {
            var code = status.ToString(CultureInfo.InvariantCulture);
            var title = ProblemTypes.ForStatus(status).Title;
            responses.TryAdd(
                code,
                new OpenApiResponse { Description = status == 304 ? "The client has it already." : title }
            );
        }
        foreach (var (code, response) in responses)
        {
            if (code[0] is '4' or '5' && response is OpenApiResponse writable)
                writable.Content = new Dictionary<string, IOpenApiMediaType>
                {
                    [Problems.MediaType] = new OpenApiMediaType { Schema = problem },
                };
        }
    }

    private static readonly string[] WithheldPaths =
    [
        "api/v1/articles/{id}",
        "api/v1/quotes/{id}",
        "api/v1/timeline/{id}",
    ];

    // An article that is withheld, asked for with its facts or sent again.
    private static bool Gone(string path, string? method) =>
        WithheldPaths.Any(start => path.StartsWith(start, StringComparison.Ordinal))
        || (method == "POST" && path is "api/v1/articles" or "api/v1/articles/import");

    private IEnumerable<int> StatusesOf(OperationFilterContext context)
    {
        var operation = context.ApiDescription;
        var method = operation.HttpMethod;
        var hasBody = method is "POST" or "PUT" or "PATCH";
        var isTagged = operation.SupportedResponseTypes.Any(r => typeof(ITagged).IsAssignableFrom(r.Type));
        if (method == "GET" && isTagged)
            yield return StatusCodes.Status304NotModified;
        yield return StatusCodes.Status400BadRequest;
        if (AccessRequirements.IsGuarded(context, access.Value))
        {
            yield return StatusCodes.Status401Unauthorized;
            yield return StatusCodes.Status403Forbidden;
        }
        if (operation.ParameterDescriptions.Any(p => p.Source == BindingSource.Path))
            yield return StatusCodes.Status404NotFound;
        if (Gone(operation.RelativePath!, method))
            yield return StatusCodes.Status410Gone;
        yield return StatusCodes.Status406NotAcceptable;
        if (IdempotencyParameter.IsTaken(context))
        {
            yield return StatusCodes.Status409Conflict;
            yield return StatusCodes.Status422UnprocessableEntity;
        }
        if (operation.ParameterDescriptions.Any(p => p.Name == "If-Match"))
        {
            yield return StatusCodes.Status412PreconditionFailed;
            if (access.Value.RequireIfMatch)
                yield return StatusCodes.Status428PreconditionRequired;
        }
        if (hasBody)
        {
            yield return StatusCodes.Status408RequestTimeout;
            yield return StatusCodes.Status413PayloadTooLarge;
            yield return StatusCodes.Status415UnsupportedMediaType;
        }
        yield return StatusCodes.Status429TooManyRequests;
        yield return StatusCodes.Status500InternalServerError;
        yield return StatusCodes.Status503ServiceUnavailable;
    }
}
