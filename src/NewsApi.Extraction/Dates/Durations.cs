namespace NewsApi.Extraction.Dates;

/// <summary>Writes TIMEX3 durations.</summary>
internal static class Durations
{
    /// <param name="count">A number, or X where the text does not tell it.</param>
    /// <param name="unit">The designator of <c>time-words.tsv</c>: Y, M, W, D, TH …</param>
    public static string Value(string count, string unit) =>
        unit switch
        {
            "TH" or "TM" or "TS" => $"PT{count}{unit[1]}",
            "2W" => count == "1" ? "P2W" : "PXW",
            "CE" => count == "1" ? "P100Y" : "PXCE",
            "SE" => "PXM",
            _ => $"P{count}{unit}",
        };

    /// <summary>"two and a half years" is P2Y6M; other halves keep a decimal.</summary>
    public static string AndHalf(int count, string unit) =>
        unit switch
        {
            "Y" => $"P{count}Y6M",
            "TH" => $"PT{count}H30M",
            "TM" => $"PT{count}M30S",
            _ => Value($"{count}.5", unit),
        };
}
