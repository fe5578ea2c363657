using System.Globalization;

namespace NewsApi.Benchmarks.Load;

/// <summary>A row of the table: what is measured, what it is to be, and whether it is.</summary>
/// <param name="Judged">The value that the target speaks of; null where it was not measured.</param>
internal sealed record Row(
    string What,
    string Target,
    Figure Figure,
    Func<Figures, IReadOnlyList<int>, double?> Judged,
    Func<double, bool> Holds
)
{
    /// <summary>Judged at its worst size.</summary>
    public static Row Worst(string what, string target, Figure figure, Func<double, bool> holds) =>
        new(
            what,
            target,
            figure,
            (figures, sizes) =>
            {
                var values = sizes.Select(size => figures.Value(figure, size)).OfType<double>().ToList();
                return values.Count == 0 ? null : values.OrderBy(value => holds(value)).First();
            },
            holds
        );

    /// <summary>Judged at one size.</summary>
    public static Row At(int articles, string what, string target, Figure figure, Func<double, bool> holds) =>
        new(what, target, figure, (figures, _) => figures.Value(figure, articles), holds);

    /// <summary>Judged by how a figure grows from one size to a larger one.</summary>
    public static Row Growth(
        int small,
        int large,
        string what,
        string target,
        Figure figure,
        Func<double, bool> holds
    ) => new(what, target, figure, (figures, _) => figures.Value(figure, large) / figures.Value(figure, small), holds);

    public string ToMarkdown(Figures figures, IReadOnlyList<int> sizes)
    {
        var judged = Judged(figures, sizes);
        var verdict = judged is { } value
            ? string.Create(CultureInfo.InvariantCulture, $"{value:0.##} {(Holds(value) ? "yes" : "**no**")}")
            : "–";
        var cells = sizes.Select(size => figures.Shown(Figure, size));
        return $"| {What} | {string.Join(" | ", cells)} | {Target} | {verdict} |";
    }
}
