using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace NewsApi.Http;

/// <summary>The <c>Link</c> header (RFC 8288) of a list, relative to the server.</summary>
internal static class PageLinks
{
    public static string Of(HttpContext context, IPage list)
    {
        var links = new List<string> { Link(context, "first", ("page", null), ("cursor", null)) };
        if (list.Page is { } page)
        {
            var last = Math.Min(IPageQuery.MaxPage, (int)Math.Max(1, (list.Total + list.PageSize - 1) / list.PageSize));
            if (page > 1)
                links.Add(Link(context, "prev", ("page", Number(Math.Min(page - 1, last)))));
            if (page < last)
                links.Add(Link(context, "next", ("page", Number(page + 1))));
            links.Add(Link(context, "last", ("page", Number(last))));
        }
        else if (list.NextCursor is { } cursor)
        {
            links.Add(Link(context, "next", ("cursor", cursor)));
        }
        return string.Join(", ", links);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Link(
        HttpContext context,
        string relation,
        params ReadOnlySpan<(string Name, string? Value)> changes
    )
    {
        var query = context
            .Request.Query.SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value))
            .ToList();
        foreach (var (name, value) in changes)
        {
            query.RemoveAll(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (value is not null)
                query.Add(KeyValuePair.Create<string, string?>(name, value));
        }
        return $"<{QueryHelpers.AddQueryString(context.Request.PathBase + context.Request.Path, query)}>; rel=\"{relation}\"";
    }
}
