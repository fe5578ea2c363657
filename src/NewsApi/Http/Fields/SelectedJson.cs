using System.Buffers;
using System.Text.Json;

namespace NewsApi.Http.Fields;

/// <summary>Copies of a JSON text what a selection asks for.</summary>
internal static class SelectedJson
{
    /// <param name="json">UTF-8 that was written by the serializer.</param>
    public static ReadOnlyMemory<byte> Of(ReadOnlySpan<byte> json, FieldSelection selection)
    {
        var selected = new ArrayBufferWriter<byte>(json.Length / 2 + 64);
        using var writer = new Utf8JsonWriter(selected, new JsonWriterOptions { SkipValidation = true });
        var reader = new Utf8JsonReader(json);
        reader.Read();
        Copy(json, ref reader, selection, writer);
        writer.Flush();
        return selected.WrittenMemory;
    }

    private static void Copy(
        ReadOnlySpan<byte> json,
        ref Utf8JsonReader reader,
        FieldSelection? selection,
        Utf8JsonWriter writer
    )
    {
        if (selection is null || reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            CopyWhole(json, ref reader, writer);
        else if (reader.TokenType == JsonTokenType.StartArray)
            CopyItems(json, ref reader, selection, writer);
        else
            CopyMembers(json, ref reader, selection, writer);
    }

    private static void CopyWhole(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        writer.WriteRawValue(json[start..(int)reader.BytesConsumed], skipInputValidation: true);
    }

    private static void CopyItems(
        ReadOnlySpan<byte> json,
        ref Utf8JsonReader reader,
        FieldSelection selection,
        Utf8JsonWriter writer
    )
    {
        writer.WriteStartArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            Copy(json, ref reader, selection, writer);
        writer.WriteEndArray();
    }

    private static void CopyMembers(
        ReadOnlySpan<byte> json,
        ref Utf8JsonReader reader,
        FieldSelection selection,
        Utf8JsonWriter writer
    )
    {
        writer.WriteStartObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isWanted = selection.Has(ref reader, out var members);
            if (isWanted)
                // Names of members need no escapes.
                writer.WritePropertyName(reader.ValueSpan);
            reader.Read();
            if (isWanted)
                Copy(json, ref reader, members, writer);
            else
                reader.Skip();
        }
        writer.WriteEndObject();
    }
}
