namespace NewsApi.FullText.Tests.Durability;

/// <summary>What disks, power cuts and people do to files.</summary>
internal static class Damage
{
    public static readonly IReadOnlyDictionary<string, Action<string>> All = new Dictionary<string, Action<string>>
    {
        ["removed"] = File.Delete,
        ["emptied"] = path => File.WriteAllBytes(path, []),
        ["truncated"] = path => Change(path, bytes => bytes[..(bytes.Length / 2)]),
        ["last byte missing"] = path => Change(path, bytes => bytes[..^1]),
        ["zeroed"] = path => Change(path, bytes => new byte[bytes.Length]),
        ["another file"] = path => File.WriteAllText(path, "Dear diary, today I saw a walrus."),
        ["first byte flipped"] = path => Flip(path, 0),
        ["byte flipped in the first quarter"] = path => Flip(path, 0.25),
        ["byte flipped in the middle"] = path => Flip(path, 0.5),
        ["byte flipped in the last quarter"] = path => Flip(path, 0.75),
        ["last byte flipped"] = path => Flip(path, 1),
    };

    private static void Change(string path, Func<byte[], byte[]> change) =>
        File.WriteAllBytes(path, change(File.ReadAllBytes(path)));

    public static void Flip(string path, double place) =>
        Change(
            path,
            bytes =>
            {
                bytes[(int)((bytes.Length - 1) * place)] ^= 0xff;
                return bytes;
            }
        );
}
