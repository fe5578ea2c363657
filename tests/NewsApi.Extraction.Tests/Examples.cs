using System.Reflection;

namespace NewsApi.Extraction.Tests;

/// <summary>Reads tab-separated example files that are compiled into the tests.</summary>
internal static class Examples
{
    /// <param name="resource">Folder and file, e.g. <c>Dates.dates.examples.txt</c>.</param>
    public static IEnumerable<string[]> Rows(string resource)
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream($"NewsApi.Extraction.Tests.{resource}")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }
}
