using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NewsApi.Changes;

/// <summary>Gives every read the parameter <c>waitFor</c>, which a filter takes and no action.</summary>
internal sealed class WaitForParameter(IModelMetadataProvider metadata) : IApiDescriptionProvider
{
    // After those that look at the actions.
    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (var operation in context.Results.Where(IsRead))
            operation.ParameterDescriptions.Add(
                new ApiParameterDescription
                {
                    Name = ChangeSequence.Parameter,
                    Source = BindingSource.Query,
                    Type = typeof(long?),
                    ModelMetadata = metadata.GetMetadataForType(typeof(long?)),
                }
            );
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context) { }

    private static bool IsRead(ApiDescription operation) => operation.HttpMethod == HttpMethods.Get;
}
