using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NewsApi.Http;

/// <summary>Refuses query parameters that the operation does not have, for a mistyped filter must not give the whole list, and overlong ones.</summary>
internal sealed class UnknownParameterFilter(IApiDescriptionGroupCollectionProvider operations) : IAsyncResourceFilter
{
    // A query of a thousand characters, a list of fifty names.
    public const int MaxValueLength = 2000;

    private readonly Lazy<ILookup<string, string>> parameters = new(() =>
        operations
            .ApiDescriptionGroups.Items.SelectMany(group => group.Items)
            .SelectMany(
                operation => operation.ParameterDescriptions.Where(p => p.Source == BindingSource.Query),
                (operation, parameter) => (operation.ActionDescriptor.Id, parameter.Name)
            )
            .ToLookup(pair => pair.Id, pair => pair.Name)
    );

    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var known = parameters.Value[context.ActionDescriptor.Id];
        foreach (var (name, values) in context.HttpContext.Request.Query)
        {
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
                throw Unknown(name, known);
            if (values.Any(value => value?.Length > MaxValueLength))
                throw ProblemException.Field(
                    ProblemTypes.InvalidRequest,
                    name,
                    $"A parameter takes at most {MaxValueLength} characters."
                );
        }
        return next();
    }

    private static ProblemException Unknown(string name, IEnumerable<string> known)
    {
        var nearest = Nearest.Of(name, known.Select(CamelCase));
        var hint = nearest is null ? "This operation has no parameters." : $"Did you mean '{nearest}'?";
        return ProblemException.Field(ProblemTypes.UnknownParameter, name, $"There is no such parameter. {hint}");
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
