using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NewsApi.Http;

/// <summary>Operations that bind a body take <c>application/json</c>, unless they say otherwise.</summary>
internal sealed class JsonBodyConvention : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        var bindsBody = action.Parameters.Any(p => p.BindingInfo?.BindingSource == BindingSource.Body);
        if (bindsBody && !action.Filters.OfType<ConsumesAttribute>().Any())
            action.Filters.Add(new ConsumesAttribute("application/json"));
    }
}
