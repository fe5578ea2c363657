using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsApi.FullText.Facets;

/// <summary>Counts keys. Within a segment they are numbers; their words are looked up once for each segment.</summary>
internal sealed class KeyCounter(string field) : FacetCounter
{
    private readonly Dictionary<string, (string Label, int Count)> totals = new(StringComparer.Ordinal);
    private SortedSetDocValues? keys;
    private int[] counts = [];

    public override void Enter(AtomicReader segment)
    {
        Leave();
        keys = segment.GetSortedSetDocValues(field);
        counts = keys is null ? [] : new int[keys.ValueCount];
    }

    public override void Count(int document)
    {
        if (keys is null)
            return;
        keys.SetDocument(document);
        for (var key = keys.NextOrd(); key != SortedSetDocValues.NO_MORE_ORDS; key = keys.NextOrd())
            counts[key]++;
    }

    protected override IEnumerable<FacetCount> Values()
    {
        Leave();
        return totals.Select(pair => new FacetCount(
            pair.Key,
            pair.Value.Label == pair.Key ? null : pair.Value.Label,
            pair.Value.Count
        ));
    }

    private void Leave()
    {
        var bytes = new BytesRef();
        for (var number = 0; number < counts.Length; number++)
        {
            if (counts[number] == 0)
                continue;
            keys!.LookupOrd(number, bytes);
            var (key, label) = FacetKey.Split(bytes.Utf8ToString());
            // One key can be written in several ways ("Sport", "sport"); the one seen first is shown.
            var (known, count) = totals.GetValueOrDefault(key, (label, 0));
            totals[key] = (known, count + counts[number]);
        }
        counts = [];
    }
}
