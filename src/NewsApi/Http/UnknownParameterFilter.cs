using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NewsApi.Http;

/// <summary>Refuses query parameters that the operation does not have: a mistyped filter must not give the whole list.</summary>
internal sealed class UnknownParameterFilter(IApiDescriptionGroupCollectionProvider operations) : IAsyncResourceFilter
{
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
        foreach (var name in context.HttpContext.Request.Query.Keys)
        {
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
                throw Unknown(name, known);
        }
        return next();
    }

    private static ProblemException Unknown(string name, IEnumerable<string> known)
    {
        var nearest = known
            .Select(CamelCase)
            .OrderBy(other => EditDistance(name, other))
            .ThenBy(other => other, StringComparer.Ordinal)
            .FirstOrDefault();
        var hint = nearest is null ? "This operation has no parameters." : $"Did you mean '{nearest}'?";
        return ProblemException.Field(ProblemTypes.UnknownParameter, name, $"There is no such parameter. {hint}");
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    // Levenshtein; the name is cut, for a client can send a long one.
    private static int EditDistance(string left, string right)
    {
        left = left[..Math.Min(left.Length, 40)];
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution =
                    diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
