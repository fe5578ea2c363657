using System.Reflection;

namespace NewsApi.FullText.Tests.Support;

/// <summary>The rows of a tab-separated file of examples; lines that start with # are comments.</summary>
internal static class Table
{
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        Assert.NotNull(stream);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }
}
