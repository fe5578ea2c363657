using System.IO.Compression;
using System.Text.Json;

namespace NewsApi.Archive;

/// <summary>Answers as the archive keeps them: JSON in Brotli.</summary>
internal static class Packed
{
    public static byte[] Pack<T>(T answer, JsonSerializerOptions json)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
            JsonSerializer.Serialize(brotli, answer, json);
        return packed.ToArray();
    }

    /// <returns>UTF-8, as it was answered.</returns>
    public static byte[] Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var json = new MemoryStream();
        brotli.CopyTo(json);
        return json.ToArray();
    }

    public static T Unpack<T>(byte[] packed, JsonSerializerOptions json) =>
        JsonSerializer.Deserialize<T>(Unpack(packed), json)!;
}
