using System.Data.Common;
using System.Diagnostics.Metrics;
using NewsApi.Archive;
using NewsApi.Indexing;

namespace NewsApi.Telemetry;

/// <summary>What is looked up when somebody asks for it: the lengths of queues, and how far the index is behind.</summary>
internal sealed class ArchiveGauges(IMeterFactory meters, ArchiveWriter writer, IndexFeed feed, IndexLag lag)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create(Instruments.Name);
        meter.CreateObservableGauge(
            "newsapi.archive.queue",
            () => writer.Waiting,
            "{write}",
            "Writes that wait for their transaction."
        );
        meter.CreateObservableGauge(
            "newsapi.index.queue",
            () => feed.Waiting,
            "{group}",
            "Transactions that wait for the index."
        );
        meter.CreateObservableGauge(
            "newsapi.index.behind.changes",
            () => Behind(behind => behind.Changes),
            "{change}",
            "Changes that the index does not hold yet."
        );
        meter.CreateObservableGauge(
            "newsapi.index.behind.age",
            () => Behind(behind => behind.Age.TotalSeconds),
            "s",
            "How long the oldest of them has waited."
        );
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Callbacks of meters are not asynchronous, and neither is SQLite. An archive that cannot be read has no such figure.
    private IEnumerable<Measurement<double>> Behind(Func<(long Changes, TimeSpan Age), double> choose)
    {
        try
        {
            return [new Measurement<double>(choose(lag.ReadAsync(CancellationToken.None).GetAwaiter().GetResult()))];
        }
        catch (DbException)
        {
            return [];
        }
    }
}
