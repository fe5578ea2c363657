namespace NewsApi.CommandLine.Imports;

/// <summary>One file of an import.</summary>
/// <param name="Path">Null for standard input.</param>
internal sealed record ImportFile(string? Path)
{
    /// <summary>What it is called where people read it.</summary>
    public string Name => Path ?? "standard input";

    /// <summary>In bytes; null where it is not known before the end.</summary>
    public long? Length => Path is not null && File.Exists(Path) ? new FileInfo(Path).Length : null;

    public Stream Open() =>
        Path is null
            ? Console.OpenStandardInput()
            : new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
}
