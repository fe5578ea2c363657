using System.Globalization;

namespace NewsApi.Benchmarks.Load;

/// <summary>The table of targets, with what was measured.</summary>
internal static class LoadTable
{
    private const int Small = 10_000;
    private const int Middle = 100_000;
    private const int Large = 1_000_000;

    private static readonly IReadOnlyList<Row> Rows =
    [
        Row.Worst(
            "GET one article with all facts: rate against the bare controller",
            "≥ 0.6",
            Figure.Article,
            v => v >= 0.6
        ),
        Row.Worst(
            "the same with `If-None-Match`: 304s against the bare controller",
            "≥ 0.8",
            Figure.NotModified,
            v => v >= 0.8
        ),
        Row.Worst("list of 20: server CPU against the bare controller", "≤ 6", Figure.List, v => v <= 6),
        Row.At(
            Middle,
            "search, 20 snippets, total, three facets: server CPU",
            "≤ 0.6 ms at 100,000",
            Figure.Search,
            v => v <= 0.6
        ),
        Row.Growth(Middle, Large, "the same, 1,000,000 against 100,000", "≤ 8", Figure.Search, v => v <= 8),
        Row.Growth(
            Small,
            Large,
            "GET one article, server CPU, 1,000,000 against 10,000",
            "≤ 1.3",
            Figure.ArticleCpu,
            v => v <= 1.3
        ),
        Row.Growth(Small, Large, "list page anywhere, the same", "≤ 1.3", Figure.PageCpu, v => v <= 1.3),
        Row.Growth(Small, Large, "newest-first search, the same", "≤ 1.3", Figure.NewestCpu, v => v <= 1.3),
        Row.At(Middle, "bulk import, articles/s", "≥ 1,000 at 100,000", Figure.Import, v => v >= 1000),
        Row.Growth(Middle, Large, "the same, 1,000,000 against 100,000", "≥ 0.7", Figure.Import, v => v >= 0.7),
        Row.Worst("8 clients post single articles: articles/s", "≥ 500", Figure.PostRate, v => v >= 500),
        Row.Worst("the same: p99", "≤ 40 ms", Figure.PostP99, v => v <= 40),
        Row.Worst("the same: not stored", "0", Figure.PostErrors, v => v == 0),
        Row.Worst("reads while a bulk import runs: p99 against idle", "≤ 2", Figure.ReadsWhileImporting, v => v <= 2),
        Row.Worst("start to first article served", "≤ 0.8 s", Figure.Start, v => v <= 800),
        Row.At(Middle, "memory, idle after load", "≤ 350 MB at 100,000", Figure.Memory, v => v <= 350),
    ];

    public static string ToMarkdown(Figures figures, IReadOnlyList<int> sizes)
    {
        var heads = sizes.Select(size => size.ToString("N0", CultureInfo.InvariantCulture));
        return string.Join(
            '\n',
            [
                $"| what | {string.Join(" | ", heads)} | target | verdict |",
                $"|---|{string.Concat(sizes.Select(_ => "---|"))}---|---|",
                .. Rows.Select(row => row.ToMarkdown(figures, sizes)),
            ]
        );
    }
}
