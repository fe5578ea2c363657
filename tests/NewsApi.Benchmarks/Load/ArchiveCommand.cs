using NewsApi.Benchmarks.Corpus;

namespace NewsApi.Benchmarks.Load;

/// <summary><c>archive</c>: a generated archive for whatever else is to be tried on one.</summary>
internal static class ArchiveCommand
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var settings = LoadSettings.Of(arguments);
        var texts = SourceText.ReadAll(settings.From);
        var executable = await Publication.MakeAsync(settings.Work);
        var (archive, import) = await GeneratedArchive.EnsureAsync(
            settings,
            executable,
            arguments.Number("articles", 10_000),
            texts
        );
        Console.WriteLine(
            $"{archive.Folder}: {import.Created} articles, {import.Other} not stored, {import.Seconds:0} s, "
                + $"{import.Rate:0}/s ({import.LastTenthRate:0}/s in the last tenth), {import.CpuMilliseconds:0.00} ms CPU each"
        );
        return 0;
    }
}
