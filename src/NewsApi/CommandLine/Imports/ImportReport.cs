using System.Globalization;
using NewsApi.Imports.Bulk;
using Spectre.Console;

namespace NewsApi.CommandLine.Imports;

/// <summary>What is printed at the end of an import: the failures, and a table of what became of everything.</summary>
internal static class ImportReport
{
    public static void Write(ImportTally tally, Meter meter, bool isDryRun, CommandOutput output)
    {
        foreach (var failure in tally.ShownFailures)
            CommandOutput.Complain(failure);
        var more = tally.Failed - tally.ShownFailures.Count;
        if (more > 0)
            CommandOutput.Complain(
                FormattableString.Invariant($"… and {more:N0} more that failed; --problems FILE has them all.")
            );
        if (!output.IsQuiet && tally.Total > 0)
            output.Out.Write(Table(tally, meter, isDryRun, output.Out.Profile.Out.IsTerminal));
    }

    private static Table Table(ImportTally tally, Meter meter, bool isDryRun, bool hasBorder)
    {
        var table = new Table { Border = hasBorder ? TableBorder.Rounded : TableBorder.None };
        table.AddColumn(new TableColumn(isDryRun ? "would be" : "articles"));
        table.AddColumn(new TableColumn("").RightAligned());
        foreach (var status in Enum.GetValues<BulkStatus>())
            table.AddRow(status.ToString().ToLowerInvariant(), Number(tally[status]));
        table.AddRow("time", meter.Elapsed.ToString(@"h\:mm\:ss\.f", CultureInfo.InvariantCulture));
        table.AddRow("articles/s", Number(Math.Round(meter.PerSecond)));
        return table;
    }

    private static string Number(double number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
