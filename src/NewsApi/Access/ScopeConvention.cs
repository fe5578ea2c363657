using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace NewsApi.Access;

/// <summary>
/// Gives every operation its scope: what it says itself, else <see cref="Scope.Read"/> for reading and <see cref="Scope.Curate"/>
/// for everything that can write, so that a new operation is never open by accident.
/// </summary>
/// <param name="isReadingOpen">Whether reading needs no key; it then costs nothing.</param>
internal sealed class ScopeConvention(bool isReadingOpen) : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors)
        {
            var scope = action.Attributes.OfType<RequiresScopeAttribute>().SingleOrDefault()?.Scope;
            if (scope is null)
                selector.EndpointMetadata.Add(new RequiresScopeAttribute((scope = ByMethod(selector)).Value));
            if (scope > Scope.Read || !isReadingOpen)
                selector.EndpointMetadata.Add(new AuthorizeAttribute(Scopes.WordOf(scope.Value)));
        }
    }

    private static Scope ByMethod(SelectorModel selector)
    {
        var methods = selector
            .ActionConstraints.OfType<HttpMethodActionConstraint>()
            .SelectMany(constraint => constraint.HttpMethods)
            .ToList();
        var reads = methods.Count > 0 && methods.All(m => HttpMethods.IsGet(m) || HttpMethods.IsHead(m));
        return reads ? Scope.Read : Scope.Curate;
    }
}
