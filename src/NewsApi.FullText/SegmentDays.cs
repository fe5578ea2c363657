using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace NewsApi.FullText;

/// <summary>
/// The day of publication of each document of a segment, as an array: ranking and counting look it up for every match. Segments
/// never change, so it is read once.
/// </summary>
internal static class SegmentDays
{
    private static readonly ConditionalWeakTable<object, int[]> Read = [];

    public static int[] Of(AtomicReader segment) => Read.GetValue(segment.CoreCacheKey, _ => ReadFrom(segment));

    private static int[] ReadFrom(AtomicReader segment)
    {
        var days = new int[segment.MaxDoc];
        if (segment.GetNumericDocValues(IndexFields.Day) is not { } values)
            return days;
        for (var document = 0; document < days.Length; document++)
            days[document] = (int)values.Get(document);
        return days;
    }
}
