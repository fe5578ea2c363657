using System.Globalization;

namespace NewsApi.Benchmarks.Load;

/// <summary>What was measured: a value for each figure and size of the archive, and how the table shows it.</summary>
internal sealed class Figures
{
    private readonly Dictionary<(Figure Figure, int Articles), (double Value, string Shown)> measured = [];

    public void Add(Figure figure, int articles, double value, FormattableString shown)
    {
        var text = shown.ToString(CultureInfo.InvariantCulture);
        measured[(figure, articles)] = (value, text);
        Console.Error.WriteLine($"{articles, 9} {figure}: {text}");
    }

    /// <summary>The value; null where it was not measured.</summary>
    public double? Value(Figure figure, int articles) =>
        measured.TryGetValue((figure, articles), out var found) ? found.Value : null;

    public string Shown(Figure figure, int articles) =>
        measured.TryGetValue((figure, articles), out var found) ? found.Shown : "–";
}

/// <summary>What is measured at each size.</summary>
internal enum Figure
{
    /// <summary>Rate of whole articles against the bare controller's.</summary>
    Article,

    /// <summary>Rate of 304s against the bare controller's rate of the whole answer.</summary>
    NotModified,

    /// <summary>CPU of a first page of 20 against the bare controller's.</summary>
    List,

    /// <summary>CPU of one article, milliseconds.</summary>
    ArticleCpu,

    /// <summary>CPU of a page of 20 anywhere in the list, milliseconds.</summary>
    PageCpu,

    /// <summary>CPU of a search of the mix, milliseconds.</summary>
    Search,

    /// <summary>CPU of the same words, newest first and without facets, milliseconds.</summary>
    NewestCpu,

    /// <summary>Articles a second of the bulk import that made the archive.</summary>
    Import,

    /// <summary>Articles a second that eight clients post one by one.</summary>
    PostRate,

    /// <summary>p99 of these posts, milliseconds.</summary>
    PostP99,

    /// <summary>Posts that were not stored.</summary>
    PostErrors,

    /// <summary>p99 of reads while a bulk import runs against p99 without.</summary>
    ReadsWhileImporting,

    /// <summary>From the start of the process to the first article answered, milliseconds.</summary>
    Start,

    /// <summary>Resident memory a while after the load, MB.</summary>
    Memory,
}
