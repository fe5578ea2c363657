namespace NewsApi.Tests.Support;

/// <summary>The files that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsApi.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("NewsApi.sln is in no folder above the tests.");
    }
}
