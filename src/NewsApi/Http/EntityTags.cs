using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace NewsApi.Http;

/// <summary>A single resource that tells its state by a strong ETag.</summary>
internal interface ITagged
{
    /// <summary>The ETag without quotation marks: resource, id and revision.</summary>
    string StateTag { get; }
}

/// <summary>Conditional requests (RFC 9110, section 13).</summary>
internal static class EntityTags
{
    /// <summary>Sets the ETag; true where the client already has this state and a 304 is due.</summary>
    public static bool IsCurrent(HttpContext context, ITagged resource)
    {
        var tag = $"\"{resource.StateTag}\"";
        context.Response.Headers.ETag = tag;
        var known = context.Request.Headers.IfNoneMatch;
        if (known.Count == 0 || !HttpMethods.IsGet(context.Request.Method))
            return false;
        return known == tag || IsAmong(known, new EntityTagHeaderValue(tag));
    }

    private static bool IsAmong(StringValues known, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList([.. known.OfType<string>()], out var tags)
        && tags.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false));

    /// <param name="ifMatch">The header as it came; null where there was none.</param>
    /// <exception cref="ProblemException">412: the client's <c>If-Match</c> names another state.</exception>
    public static void EnsureMatches(string? ifMatch, ITagged current)
    {
        if (ifMatch is null)
            return;
        var tag = Of(current);
        var matches =
            EntityTagHeaderValue.TryParseList([ifMatch], out var wanted)
            && wanted.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: true));
        if (!matches)
            throw new ProblemException(
                ProblemTypes.StaleRevision,
                $"If-Match does not name the current state, which is {tag}."
            );
    }

    private static EntityTagHeaderValue Of(ITagged resource) => new($"\"{resource.StateTag}\"");
}
