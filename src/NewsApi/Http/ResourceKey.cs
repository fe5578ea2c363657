using System.Globalization;

namespace NewsApi.Http;

/// <summary>What names one resource in a path or filter: its number id or its slug.</summary>
/// <param name="Id">The id; null where a slug was given.</param>
/// <param name="Slug">The slug, lower case; null where an id was given.</param>
public readonly record struct ResourceKey(long? Id, string? Slug) : IParsable<ResourceKey>
{
    /// <summary>Longer than any slug with a number behind it.</summary>
    public const int MaxLength = 120;

    public static ResourceKey Parse(string s, IFormatProvider? provider) => Parse(s);

    public static ResourceKey Parse(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new(id, null)
            : new(null, text.ToLowerInvariant());

    public static bool TryParse(string? s, IFormatProvider? provider, out ResourceKey result)
    {
        result = s is null ? default : Parse(s);
        return !string.IsNullOrEmpty(s);
    }

    /// <summary>The ids and the slugs among what filters name.</summary>
    public static (IReadOnlyList<long> Ids, IReadOnlyList<string> Slugs) Split(IEnumerable<string> texts)
    {
        var keys = texts.Select(Parse).ToList();
        return (
            [.. keys.Where(k => k.Slug is null).Select(k => k.Id!.Value)],
            [.. keys.Select(k => k.Slug).OfType<string>()]
        );
    }

    public override string ToString() => Slug ?? Id?.ToString(CultureInfo.InvariantCulture) ?? "";
}
