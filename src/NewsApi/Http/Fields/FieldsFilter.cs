using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace NewsApi.Http.Fields;

/// <summary>Leaves of an answer what <c>fields</c> asks for: of a list its items' members, of a single resource its own.</summary>
/// <remarks>Operations without that parameter refuse it before they come here.</remarks>
internal sealed class FieldsFilter(IOptions<JsonOptions> options) : IResultFilter
{
    private const string Parameter = "fields";

    private readonly JsonSerializerOptions json = options.Value.JsonSerializerOptions;

    public void OnResultExecuting(ResultExecutingContext context)
    {
        var query = context.HttpContext.Request.Query;
        if (query.Count == 0 || !query.TryGetValue(Parameter, out var fields))
            return;
        if (context.Result is ObjectResult { Value: { } answer } result)
        {
            result.Value = Selected(answer, string.Join(',', (IEnumerable<string?>)fields));
            result.DeclaredType = typeof(FinishedJson);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context) { }

    private FinishedJson Selected(object answer, string fields)
    {
        var (bytes, shape) = answer is IFinishedJson finished
            ? (finished.Json, finished.Shape)
            : (JsonSerializer.SerializeToUtf8Bytes(answer, answer.GetType(), json), answer.GetType());
        return new FinishedJson(SelectedJson.Of(bytes.Span, SelectionOf(fields, shape)), shape);
    }

    // What a list says of itself stays, whatever is asked of its items.
    private FieldSelection SelectionOf(string fields, Type shape)
    {
        if (!shape.IsAssignableTo(typeof(IPage)))
            return FieldSelection.Parse(fields, shape, json);
        var members = json.GetTypeInfo(shape).Properties;
        var items = members.Single(member => member.Name == "items");
        var selection = FieldSelection.Parse(fields, items.PropertyType, json).Within(items.Name);
        foreach (var other in members.Where(member => member != items))
            selection.AddWhole(other.Name);
        return selection;
    }
}
