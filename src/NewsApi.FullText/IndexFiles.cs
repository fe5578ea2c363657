namespace NewsApi.FullText;

/// <summary>The files that Lucene keeps in the folder.</summary>
internal static class IndexFiles
{
    /// <summary>Deletes the index's files and nothing else: a folder given by mistake keeps what it holds.</summary>
    public static void Delete(string path)
    {
        foreach (var file in Directory.EnumerateFiles(path))
        {
            var name = Path.GetFileName(file);
            if (name.StartsWith("segments", StringComparison.Ordinal) || name[0] == '_')
                File.Delete(file);
        }
    }
}
