using System.Reflection;

namespace NewsApi.Extraction.Text;

/// <summary>Reads the language resources that are compiled into the assembly as data files beside the code that uses them.</summary>
internal static class Lexicon
{
    /// <summary>The lines of a resource, e.g. <c>Quotes.cue-verbs.tsv</c>, without blank lines and <c>#</c> comments.</summary>
    public static IEnumerable<string> Lines(string resource)
    {
        using var reader = new StreamReader(Open(resource));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    /// <summary>The lines of a resource cut at tabs.</summary>
    public static IEnumerable<string[]> Rows(string resource) => Lines(resource).Select(line => line.Split('\t'));

    public static Stream Open(string resource)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceStream($"NewsApi.Extraction.{resource}")
            ?? throw new InvalidOperationException($"The resource {resource} is not compiled into the assembly.");
    }
}
