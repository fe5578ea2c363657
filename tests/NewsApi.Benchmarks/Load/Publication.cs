using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NewsApi.Benchmarks.Load;

/// <summary>The server, published as docs/operations.md says.</summary>
internal static class Publication
{
    /// <summary>Publishes it; gives the path of the executable.</summary>
    public static async Task<string> MakeAsync(string work)
    {
        var folder = Path.Combine(work, "published");
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Root(), RedirectStandardOutput = true };
        foreach (
            var argument in (string[])
                ["publish", "src/NewsApi", "-c", "Release", "-r", Runtime(), "--self-contained", "false", "-o", folder]
        )
            start.ArgumentList.Add(argument);
        using var publish = Process.Start(start)!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0
            ? Path.Combine(folder, "NewsApi")
            : throw new UsageException($"dotnet publish failed:\n{output}");
    }

    private static string Runtime() =>
        RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "linux-arm64" : "linux-x64";

    private static string Root() =>
        RootAbove(AppContext.BaseDirectory)
        ?? RootAbove(Directory.GetCurrentDirectory())
        ?? throw new UsageException("NewsApi.sln is in no folder above this program or the current folder.");

    private static string? RootAbove(string path)
    {
        var folder = new DirectoryInfo(path);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsApi.sln")))
            folder = folder.Parent;
        return folder?.FullName;
    }
}
