namespace NewsApi.CommandLine.Imports;

/// <summary>Finds the files that the arguments of an import name.</summary>
internal static class ImportFiles
{
    private static readonly string[] Extensions =
    [
        ".ndjson",
        ".jsonl",
        ".json",
        ".rss",
        ".atom",
        ".xml",
        ".txt",
        ".html",
        ".htm",
    ];

    /// <summary>The files in the order of the arguments; a folder stands for the articles in it and below, by name.</summary>
    /// <exception cref="CommandException">A name is nothing that exists.</exception>
    public static IReadOnlyList<ImportFile> Find(IEnumerable<string> names) => [.. names.SelectMany(Find)];

    /// <summary>Null where one of the files does not tell.</summary>
    public static long? TotalBytes(IReadOnlyList<ImportFile> files) =>
        files.Any(file => file.Length is null) ? null : files.Sum(file => file.Length);

    private static IEnumerable<ImportFile> Find(string name)
    {
        if (name == VerbArguments.Dash)
            return [new ImportFile(Path: null)];
        if (Directory.Exists(name))
            return Directory
                .EnumerateFiles(name, "*", SearchOption.AllDirectories)
                .Where(IsArticle)
                .Order(StringComparer.Ordinal)
                .Select(path => new ImportFile(path));
        return File.Exists(name)
            ? [new ImportFile(name)]
            : throw new CommandException($"There is no file or folder '{name}'.");
    }

    private static bool IsArticle(string path) =>
        Extensions.Contains(Path.GetExtension(WithoutGz(path)), StringComparer.OrdinalIgnoreCase);

    public static string WithoutGz(string path) =>
        path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
}
