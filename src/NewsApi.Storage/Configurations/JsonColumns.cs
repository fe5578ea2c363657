using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsApi.Storage.Configurations;

/// <summary>Small values that are read and written whole stand in one column as JSON, the same on both databases.</summary>
internal static class JsonColumns
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // Readable in any database browser; the column is never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Stores a record as JSON; null stays null.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
        where T : class? => property.HasConversion(new JsonValue<T>());

    /// <summary>Stores a list as a JSON array.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> AsJsonList<T>(this PropertyBuilder<IReadOnlyList<T>> property)
        where T : notnull => property.HasConversion(new JsonValue<IReadOnlyList<T>>(), new ListComparer<T>());

    /// <summary>Whether the column holds JSON.</summary>
    public static bool IsJson(this IReadOnlyProperty property) =>
        property.GetValueConverter()?.GetType() is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(JsonValue<>);

    private sealed class JsonValue<T>()
        : ValueConverter<T, string>(
            value => JsonSerializer.Serialize(value, Options),
            json => JsonSerializer.Deserialize<T>(json, Options)!
        );

    private sealed class ListComparer<T>()
        : ValueComparer<IReadOnlyList<T>>(
            (left, right) => left == right || (left != null && right != null && left.SequenceEqual(right)),
            list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
            list => list
        )
        where T : notnull;
}
