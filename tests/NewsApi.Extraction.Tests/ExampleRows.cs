using System.Reflection;

namespace NewsApi.Extraction.Tests;

/// <summary>Reads example files: why, text (¶ for a line's end), what must be found; separated by tabs.</summary>
public static class ExampleRows
{
    public static TheoryData<string, string, string> Of(string resource)
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream($"NewsApi.Extraction.Tests.{resource}")!;
        using var reader = new StreamReader(stream);
        var rows = new TheoryData<string, string, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            rows.Add(cells[0], cells[1].Replace('¶', '\n'), cells[2]);
        }
        return rows;
    }
}
