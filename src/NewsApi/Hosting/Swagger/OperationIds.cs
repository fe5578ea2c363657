using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace NewsApi.Hosting.Swagger;

/// <summary>Names for generated clients: <c>articlesList</c>, <c>quotesAdd</c>.</summary>
internal static class OperationIds
{
    public static string? Of(ApiDescription operation) =>
        operation.ActionDescriptor is ControllerActionDescriptor action ? Of(action) : null;

    public static string Of(ControllerActionDescriptor action) =>
        char.ToLowerInvariant(action.ControllerName[0]) + action.ControllerName[1..] + action.ActionName;
}
