namespace NewsApi.Hosting;

/// <summary>The files of the seed article, compiled into the program.</summary>
internal static class SeedFiles
{
    public static Stream Open(string name) =>
        typeof(SeedFiles).Assembly.GetManifestResourceStream($"NewsApi.Hosting.Seed.{name}")
        ?? throw new InvalidOperationException($"The seed file {name} is not compiled into the program.");

    public static string ReadText(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }
}
