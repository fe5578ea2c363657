using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsApi.Http;

/// <summary>A member of a merge patch (RFC 7396): absent leaves the value alone, null clears it.</summary>
/// <param name="Value">The new value; meaningful only where <paramref name="IsGiven"/>.</param>
[JsonConverter(typeof(OptionalConverterFactory))]
public readonly record struct Optional<T>(bool IsGiven, T? Value)
{
    public static implicit operator Optional<T>(T? value) => new(true, value);

    /// <summary>The new value where there is one, else the old.</summary>
    public T? Or(T? old) => IsGiven ? Value : old;
}

internal sealed class OptionalConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Optional<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)
            Activator.CreateInstance(
                typeof(OptionalConverter<>).MakeGenericType(typeToConvert.GenericTypeArguments[0])
            )!;

    private sealed class OptionalConverter<T> : JsonConverter<Optional<T>>
    {
        // The serializer asks only for members that are there; a null member is given, and clears.
        public override bool HandleNull => true;

        public override Optional<T> Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => new(true, JsonSerializer.Deserialize<T>(ref reader, options));

        public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Value, options);
    }
}
