namespace NewsApi.Benchmarks.Load;

/// <summary>What a load run works with.</summary>
/// <param name="Work">Folder of the published server, the generated files and the archives.</param>
/// <param name="From">Folder of the articles that archives are made of.</param>
/// <param name="Port">Port of the server; the next one is the bare controller's.</param>
/// <param name="Seconds">Length of one run of wrk.</param>
/// <param name="PostgreSql">Connection string, without a database, of the server that has the archives; null where SQLite has them.</param>
internal sealed record LoadSettings(string Work, string From, int Port, int Seconds, string? PostgreSql)
{
    public const int DefaultPort = 5151;

    /// <summary>Connections of a run that measures rate and CPU: enough to keep the server busy on two cores.</summary>
    public const int Connections = 16;

    public static LoadSettings Of(Arguments arguments) =>
        new(
            Path.GetFullPath(arguments.Find("work") ?? Path.Combine(Path.GetTempPath(), "newsapi-load")),
            arguments.Text("from"),
            arguments.Number("port", DefaultPort),
            arguments.Number("seconds", 4),
            arguments.Find("postgresql")
        );
}
