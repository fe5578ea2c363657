namespace NewsApi.Tests.Support;

/// <summary>Where the archive of a test is that has a folder for it: here in a file there. The tests of PostgreSQL have another such class.</summary>
internal static class TestArchive
{
    /// <summary>Whether several processes can have the archive.</summary>
    public static bool IsShared => false;

    /// <summary>The settings of a server, or of a command, that has the archive of this folder.</summary>
    public static IReadOnlyList<(string Name, string Value)> SettingsFor(string folder) =>
        [("ConnectionStrings:NewsApi", $"Data Source={Path.Combine(folder, "newsapi.db")};Pooling=False")];

    /// <summary>The same for a process that is started in the folder above it, and finds a file there by itself.</summary>
    public static IReadOnlyList<(string Name, string Value)> SettingsForProcess(string folder) => [];

    /// <summary>Takes away what is not in the folder.</summary>
    public static void Delete(string folder) { }
}
