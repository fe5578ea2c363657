using System.IO.Compression;
using System.Text.Json;
using NewsApi.Articles;

namespace NewsApi.Archive.Revisions;

/// <summary>A whole article as it was answered, packed as a revision keeps it.</summary>
internal static class RevisionDocument
{
    public static byte[] Pack(ArticleResponse article, JsonSerializerOptions json)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
            JsonSerializer.Serialize(brotli, article, json);
        return packed.ToArray();
    }

    /// <returns>UTF-8, as <see cref="Pack"/> was given it.</returns>
    public static byte[] Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var json = new MemoryStream();
        brotli.CopyTo(json);
        return json.ToArray();
    }
}
